import type { ForgeSource } from '../../core/source.ts';
import { ForgeError, NO_BLOB, type FileVersion, type Proposal, type ProposalRequest } from '../forge.ts';
import { fetchAccount } from './account.ts';
import type { Api } from './api.ts';
import { commitOnOwnBranch, removeBranch } from './commit.ts';
import { prepareFork, updateFork } from './fork.ts';
import { findProposal, openProposal } from './proposal.ts';
import { findVersion, readOrStartTarget, readTarget } from './read-file.ts';
import { findBranch } from './ref.ts';
import { fetchRepository, requireOpenDoor, type Repository } from './repository.ts';

const ATTEMPTS = 3;
/** How often the same may be asked for, after it was accepted and lost. */
const MOST_ROUNDS = 20;

/** What is known before the first write. */
interface Plan {
  request: ProposalRequest;
  source: ForgeSource;
  upstream: Repository;
  login: string;
  branch: string;
}

/**
 * Brings a patch to its repository as one pull request, exactly once.
 *
 * Every step finds what an interrupted try left: the fork by its answer, the branch by the patch's id, the pull
 * request by the branch. Nothing has a name before the file was read again and found unmoved, so a conflict leaves no trace.
 */
export async function propose(api: Api, request: ProposalRequest): Promise<Proposal> {
  const first = await preparePlan(api, request);
  const { existing, plan } = await findFreeName(api, first);
  if (existing !== undefined) return existing;
  requireOpenDoor(plan.upstream);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const proposal = await attemptProposal(api, plan);
    if (proposal !== undefined) return proposal;
  }
  throw new ForgeError(
    'moved',
    `${plan.source.path} changed ${ATTEMPTS} times while the correction was written`,
  );
}

async function preparePlan(api: Api, request: ProposalRequest): Promise<Plan> {
  const { source, id } = request.patch;
  if (source.kind !== 'forge') throw new TypeError('Only a file of a forge can have a proposal');
  request.onStep('account');
  const { login } = await fetchAccount(api);
  const upstream = await fetchRepository(api, source.repository);
  return {
    request,
    source: { ...source, repository: upstream.fullName },
    upstream,
    login,
    branch: `emendata/${id.slice(0, 12)}`,
  };
}

/** The proposal that is there, or the plan with a branch that has none. What is asked for again gets a name of its own each time. */
async function findFreeName(api: Api, first: Plan): Promise<{ existing: Proposal | undefined; plan: Plan }> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const plan = round === 1 ? first : { ...first, branch: `${first.branch}-${round}` };
    const existing = await findExisting(api, plan);
    const isAnswered = existing !== undefined && existing.state !== 'open';
    if (!(first.request.again && isAnswered)) return { existing, plan };
  }
  throw new ForgeError('unexpected', `${first.branch} was asked for ${MOST_ROUNDS} times`);
}

/** Looks also in the account's fork when it may push now: the right may be younger than the first try. */
async function findExisting(api: Api, { upstream, login, branch }: Plan): Promise<Proposal | undefined> {
  const owners = new Set(upstream.mayPush ? [upstream.owner, login] : [login]);
  for (const owner of owners) {
    const proposal = await findProposal(api, upstream, { head: { owner, branch }, poster: login });
    if (proposal !== undefined) return proposal;
  }
  return undefined;
}

/** Undefined when the file changed upstream while the commit was written: then no branch is left. */
async function attemptProposal(api: Api, plan: Plan): Promise<Proposal | undefined> {
  const { request, source, upstream, branch } = plan;
  request.onStep('read');
  const base = await (request.mayBeNew ? readOrStartTarget(api, source) : readTarget(api, source));
  const bytes = await request.rebuild(base);
  const target = upstream.mayPush ? upstream.fullName : await findOrMakeFork(api, plan, base);
  request.onStep('commit');
  const change = { base, bytes, message: request.message, newBranch: branch };
  if ((await commitOnOwnBranch(api, target, change)) === 'behind') return undefined;
  if (await hasMoved(api, upstream, base)) {
    await removeBranch(api, target, branch);
    return undefined;
  }
  request.onStep('propose');
  const owner = upstream.mayPush ? upstream.owner : plan.login;
  const { title, body } = request;
  return openProposal(api, upstream, { head: { owner, branch }, base: base.ref, title, body });
}

async function findOrMakeFork(
  api: Api,
  { request, upstream, login }: Plan,
  base: FileVersion,
): Promise<string> {
  request.onStep('fork');
  const fork = await prepareFork(api, upstream, login);
  await updateFork(api, fork, upstream, base);
  return fork;
}

/** A branch that went on without touching the file is no reason to start again: the pull request merges cleanly. */
async function hasMoved(api: Api, upstream: Repository, base: FileVersion): Promise<boolean> {
  const head = await findBranch(api, upstream.fullName, base.ref);
  if (head === undefined) return true;
  if (head.commit === base.commit) return false;
  const now = await findVersion(api, { ...base, repository: upstream.fullName, commit: head.commit });
  return (now?.blob ?? NO_BLOB) !== base.blob;
}
