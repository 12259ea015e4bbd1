import type { Forge } from '../forge.ts';
import { ForgeError } from '../forge.ts';
import { fetchAccount } from './account.ts';
import { connect, type GithubOptions } from './api.ts';
import { propose } from './propose.ts';
import { readFile, readTarget } from './read-file.ts';

function unfinished(): never {
  throw new ForgeError('unexpected', 'Not built yet');
}

/** A forge that speaks GitHub's REST API: github.com and Enterprise servers. */
export function createGithubForge(options: GithubOptions): Forge {
  const apiFor = connect(options);
  return {
    readFile: (source, signal) => readFile(apiFor(signal), source),
    readTarget: (source, signal) => readTarget(apiFor(signal), source),
    account: (signal) => fetchAccount(apiFor(signal)),
    propose: (request) => propose(apiFor(request.signal), request),
    listMaintained: unfinished,
    listProposals: unfinished,
    readProposal: unfinished,
    mayWrite: unfinished,
    accept: unfinished,
    answer: unfinished,
    follow: unfinished,
    listVersions: unfinished,
    readVersion: unfinished,
  };
}
