import { isLost, StatusError } from '../common/status-error.ts';
import { ForgeError, type FileVersion } from '../forge.ts';
import type { AcceptRequest, Accepted, StaleProposalError } from '../moderating.ts';
import { findAcceptance } from './acceptance.ts';
import { fetchAccount, type Account } from './account.ts';
import type { Api } from './api.ts';
import { areSame, commitFile, type FileChange } from './commit.ts';
import { seeAgain } from './find-stale.ts';
import { mayWrite } from './maintained.ts';
import { mergeWhole, type Wanted } from './merge-whole.ts';
import { proposeAcceptance, type Deciding } from './propose-acceptance.ts';
import { commitAddress, type Pull } from './pull.ts';
import { readVersion } from './read-file.ts';
import { findBranch } from './ref.ts';
import { settle } from './tidy-up.ts';
import { findLastCommit } from './versions.ts';

const ATTEMPTS = 3;

/**
 * Puts what was accepted on the branch: by the merge of the only proposal when that makes just the same, else as one commit on
 * the tip. The commit names the blob it replaces: when somebody pushed meanwhile the forge refuses, and everything is read anew.
 */
export async function accept(api: Api, request: AcceptRequest): Promise<Accepted> {
  const account = await fetchAccount(api);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const accepted = await attemptAcceptance(api, request, account);
    if (accepted !== undefined) return accepted;
  }
  throw new ForgeError('moved', `${request.branch} changed ${ATTEMPTS} times while the commit was written`);
}

/** Undefined when the file moved meanwhile. */
async function attemptAcceptance(
  api: Api,
  request: AcceptRequest,
  account: Account,
): Promise<Accepted | undefined> {
  request.onStep('read');
  const { pulls, stale } = await seeAgain(api, request);
  if (stale !== undefined) return recall(api, request, { pulls, stale, account });
  const { base, isOpen } = await readTip(api, request);
  const wanted = { base, ...(await request.rebuild(base)) };
  request.onStep('commit');
  const deciding = { ...wanted, signed: signatures(request, account) };
  const landed = await land(api, request, { pulls, deciding, isOpen });
  if (landed === 'protected') return proposeAcceptance(api, request, deciding);
  request.onStep('merge');
  return landed;
}

/** A decision that was carried out, and whose answer was lost, is not stale; what it had left to do is done now. */
async function recall(
  api: Api,
  request: AcceptRequest,
  { pulls, stale, account }: { pulls: readonly Pull[]; stale: StaleProposalError; account: Account },
): Promise<Accepted> {
  const commit = await findAcceptance(api, request, { pulls, account });
  if (commit === undefined) throw stale;
  const left = pulls.filter(({ state }) => state === 'open').map(({ number }) => number);
  const proposals = request.proposals.filter(({ number }) => left.includes(number));
  await settle(api, { ...request, proposals }, commit);
  return toAccepted(api, request, commit);
}

/** The contributor is the author, whoever accepts. */
function signatures({ author }: AcceptRequest, { name, email }: Account): NonNullable<FileChange['signed']> {
  const committer = { name, email };
  return {
    author: author === undefined ? committer : { name: author.login, email: author.email },
    committer,
  };
}

interface Landing {
  pulls: readonly Pull[];
  deciding: Deciding;
  isOpen: boolean;
}

async function land(
  api: Api,
  request: AcceptRequest,
  { pulls, deciding, isOpen }: Landing,
): Promise<Accepted | 'protected' | undefined> {
  const merged = await mergeWhole(api, request, { pulls, wanted: deciding });
  if (merged !== undefined) return toAccepted(api, request, merged);
  // What kept it from being merged may be that it is another one by now.
  if (request.proposals.some(({ joins }) => joins) && (await seeAgain(api, request)).stale !== undefined)
    return undefined;
  const commit = isOpen ? await commitDirectly(api, request, deciding) : await refuseStranger(api, request);
  if (commit === undefined || commit === 'protected') return commit;
  await settle(api, request, commit);
  return toAccepted(api, request, commit);
}

/** Undefined when the file is another one by now, or the branch is gone. */
async function commitDirectly(
  api: Api,
  request: AcceptRequest,
  deciding: Deciding,
): Promise<string | undefined> {
  try {
    return await commitFile(api, request.repository, deciding);
  } catch (error) {
    if (error instanceof StatusError && error.reason === 'forbidden') return refuseStranger(api, request);
    const made = isLost(error) ? await findMade(api, request, deciding) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

/** Who may write, and not there, meets a rule of the branch. */
async function refuseStranger(api: Api, { repository }: AcceptRequest): Promise<'protected'> {
  if (await mayWrite(api, repository)) return 'protected';
  throw new ForgeError('forbidden', `This account may not write to ${repository}`);
}

/** The commit whose answer was lost. */
async function findMade(
  api: Api,
  { repository, branch, path }: AcceptRequest,
  { bytes, message }: Wanted,
): Promise<string | undefined> {
  const last = await findLastCommit(api, repository, { branch, path });
  if (last?.message.trim() !== message.trim()) return undefined;
  const now = await readVersion(api, repository, { ref: branch, path, commit: last.commit });
  return areSame(now.bytes, bytes) ? last.commit : undefined;
}

async function readTip(
  api: Api,
  { repository, branch, path }: AcceptRequest,
): Promise<{ base: FileVersion; isOpen: boolean }> {
  const tip = await findBranch(api, repository, branch);
  if (tip === undefined) throw new ForgeError('not-found', `No branch ${branch} in ${repository}`);
  const base = await readVersion(api, repository, { ref: branch, path, commit: tip.commit });
  return { base, isOpen: tip.mayPush };
}

function toAccepted(api: Api, { repository }: AcceptRequest, commit: string): Accepted {
  return { commit, url: commitAddress(api.host, repository, commit), state: 'merged' };
}
