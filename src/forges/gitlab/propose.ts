import type { ForgeSource } from '../../core/source.ts';
import { orUndefined } from '../common/status-error.ts';
import { ForgeError, NO_BLOB, type Proposal, type ProposalRequest } from '../forge.ts';
import { fetchAccount, type Account } from './account.ts';
import type { Api } from './api.ts';
import { commitOnOwnBranch, type Made } from './commit.ts';
import { prepareFork, waitForFork } from './fork.ts';
import { findProposal, openProposal } from './proposal.ts';
import { readOrStartTarget, readTarget, readVersion, type ReadVersion } from './read-file.ts';
import { fetchRepository, requireOpenDoor, type Repository } from './repository.ts';

const ATTEMPTS = 3;
/** How often the same may be asked for, after it was accepted and lost. */
const MOST_ROUNDS = 20;

/** What is known before the first write. */
interface Plan {
  request: ProposalRequest;
  source: ForgeSource;
  upstream: Repository;
  account: Account;
  branch: string;
}

/**
 * Brings a patch to its project as one merge request, exactly once.
 *
 * Every step finds what an interrupted try left: the fork among the account's, the branch by the patch's id, the merge
 * request by the branch. The commit says which commit last touched the file: when another one did, nothing is written.
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
  const account = await fetchAccount(api);
  const upstream = await fetchRepository(api, source.repository);
  return {
    request,
    source: { ...source, repository: upstream.fullName },
    upstream,
    account,
    branch: `emendata/${id.slice(0, 12)}`,
  };
}

/** The proposal that is there, or the plan with a branch that has none. What is asked for again gets a name of its own each time. */
async function findFreeName(api: Api, first: Plan): Promise<{ existing: Proposal | undefined; plan: Plan }> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const plan = round === 1 ? first : { ...first, branch: `${first.branch}-${round}` };
    const existing = await findProposal(api, plan.upstream, plan);
    const isAnswered = existing !== undefined && existing.state !== 'open';
    if (!(first.request.again && isAnswered)) return { existing, plan };
  }
  throw new ForgeError('unexpected', `${first.branch} was asked for ${MOST_ROUNDS} times`);
}

/** Undefined when the file changed upstream while the commit was written. */
async function attemptProposal(api: Api, plan: Plan): Promise<Proposal | undefined> {
  const { request, source, upstream, account, branch } = plan;
  request.onStep('read');
  const base = await (request.mayBeNew ? readOrStartTarget(api, source) : readTarget(api, source));
  const bytes = await request.rebuild(base);
  const repository = upstream.mayPush ? upstream.fullName : await findOrMakeFork(api, plan);
  request.onStep('commit');
  const { message, title, body } = request;
  const change = { repository: upstream.fullName, base, bytes, message };
  const made = await commitOnOwnBranch(api, change, { repository, branch });
  if (made === undefined || (await isElsewhere(api, upstream, { base, made }))) return undefined;
  request.onStep('propose');
  return openProposal(api, upstream, { head: { repository, branch }, base: base.ref, title, body, account });
}

async function findOrMakeFork(api: Api, { request, upstream, account }: Plan): Promise<string> {
  request.onStep('fork');
  const fork = await prepareFork(api, upstream, account.login);
  await waitForFork(api, fork);
  return fork;
}

/**
 * Whether the commit was made on another version of the file than the one that was read: some servers pass over a lock
 * when a fork does not know the commit in it. A branch that went on without touching the file is no reason to start again.
 */
async function isElsewhere(
  api: Api,
  upstream: Repository,
  { base, made }: { base: ReadVersion; made: Made },
): Promise<boolean> {
  if (made.parent === undefined || made.parent === base.commit) return false;
  const place = { ...base, commit: made.parent };
  const there = await orUndefined(readVersion(api, upstream.fullName, place));
  return (there?.blob ?? NO_BLOB) !== base.blob;
}
