import type { Forge } from '../forge.ts';
import { accept } from './accept.ts';
import { fetchAccount } from './account.ts';
import { answer } from './answer.ts';
import { connect, type ForgejoOptions } from './api.ts';
import { follow } from './follow.ts';
import { listProposals } from './list-proposals.ts';
import { listMaintained, mayWrite } from './maintained.ts';
import { propose } from './propose.ts';
import { findVersion, readFile, readTarget } from './read-file.ts';
import { readProposal } from './read-proposal.ts';
import { listCommits, listVersions } from './versions.ts';

/** A forge that speaks the REST API v1 of Forgejo and Gitea: Codeberg and all that people run themselves. */
export function createForgejoForge(options: ForgejoOptions): Forge {
  const apiFor = connect(options);
  return {
    readFile: (source, signal) => readFile(apiFor(signal), source),
    readVersion: (at, signal) => findVersion(apiFor(signal), at),
    readTarget: (source, signal) => readTarget(apiFor(signal), source),
    account: async (signal) => {
      const { login, email } = await fetchAccount(apiFor(signal));
      return { login, email };
    },
    propose: (request) => propose(apiFor(request.signal), request),
    listMaintained: (signal) => listMaintained(apiFor(signal)),
    listProposals: (repository, state, signal) => listProposals(apiFor(signal), repository, state),
    readProposal: (repository, number, signal) => readProposal(apiFor(signal), repository, number),
    mayWrite: (repository, signal) => mayWrite(apiFor(signal), repository),
    accept: (request) => accept(apiFor(request.signal), request),
    answer: (request) => answer(apiFor(request.signal), request),
    follow: (request) => follow(apiFor(request.signal), request),
    listVersions: (source, signal) => listVersions(apiFor(signal), source),
    listCommits: (source, signal) => listCommits(apiFor(signal), source),
  };
}
