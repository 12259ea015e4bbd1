import { can } from '../auth.ts';
import { HttpError, invalid, refuseCustom } from '../errors.ts';
import type { Forge } from '../forge.ts';
import { isAncestor, findRef, moveRef } from '../git/refs.ts';
import type { Viewer } from '../store/accounts.ts';
import type { Pull } from '../store/pulls.ts';
import type { Repository } from '../store/repositories.ts';
import { followBranches, pullRef } from './pull-tips.ts';

/** A pull request as somebody asks for it. */
export interface PullWish {
  title: string;
  /** `branch` or `login:branch`. */
  head: string;
  base: string;
  body: string | null;
  isDraft: boolean;
  maintainerCanModify: boolean;
}

interface Tip {
  repository: Repository;
  ref: string;
  sha: string;
}

function mustName(field: 'head' | 'base'): HttpError {
  return invalid({ resource: 'PullRequest', field, code: 'invalid' });
}

async function findHead(forge: Forge, base: Repository, viewer: Viewer, head: string): Promise<Tip> {
  const [, login, ref = ''] = /^(?:([^:]+):)?(.+)$/.exec(head) ?? [];
  const repository = login === undefined ? base : forge.repositories.findInNetwork(base, login);
  if (repository === undefined || !can(repository, viewer, 'read')) throw mustName('head');
  const found = await findRef(repository.directory, `refs/heads/${ref}`);
  if (found === undefined) throw mustName('head');
  return { repository, ref, sha: found.sha };
}

async function refuseTwin(forge: Forge, base: Tip, head: Tip): Promise<void> {
  for (const pull of forge.pulls.list(base.repository)) {
    const isTwin = pull.head === head.repository && pull.headRef === head.ref && pull.baseRef === base.ref;
    if (!isTwin) continue;
    await followBranches(forge, pull);
    if (pull.state === 'closed') continue;
    throw refuseCustom(`A pull request already exists for ${head.repository.owner.login}:${head.ref}.`);
  }
}

function refuseStranger(viewer: Viewer, base: Repository, head: Repository): void {
  const writes = can(base, viewer, 'write');
  if (base.pullRequests === 'collaborators' && !writes) {
    throw new HttpError(403, 'Pull request creation is restricted to collaborators on this repository.');
  }
  const finegrainedAbroad = viewer.scopes === undefined && base.owner !== viewer.account && !writes;
  if (finegrainedAbroad) throw new HttpError(403, 'Resource not accessible by personal access token');
  if (!writes && !can(head, viewer, 'write'))
    throw new HttpError(403, 'Must have write access to the head or the base branch.');
}

async function makePull(
  forge: Forge,
  tips: { base: Tip; head: Tip },
  by: { viewer: Viewer; wish: PullWish },
): Promise<Pull> {
  const { base, head } = tips;
  const { viewer, wish } = by;
  const now = forge.clock();
  const pull = forge.pulls.add({
    base: base.repository,
    baseRef: base.ref,
    baseSha: base.sha,
    head: head.repository,
    headRef: head.ref,
    headSha: head.sha,
    author: viewer.account,
    title: wish.title,
    body: wish.body,
    isDraft: wish.isDraft,
    maintainerCanModify: wish.maintainerCanModify && head.repository !== base.repository,
    state: 'open',
    merged: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    comments: [],
    reviews: [],
    labels: [],
    checkedPair: undefined,
  });
  await moveRef(base.repository.directory, pullRef(forge, pull), head.sha);
  return pull;
}

/** Opens a pull request, or refuses it for the reason GitHub would give. */
export async function openPull(
  forge: Forge,
  repository: Repository,
  by: { viewer: Viewer; wish: PullWish },
): Promise<Pull> {
  const { viewer, wish } = by;
  return forge.serial(`pull:${repository.id}`, async () => {
    const found = await findRef(repository.directory, `refs/heads/${wish.base}`);
    if (found === undefined) throw mustName('base');
    const base = { repository, ref: wish.base, sha: found.sha };
    const head = await findHead(forge, repository, viewer, wish.head);
    refuseStranger(viewer, repository, head.repository);
    await refuseTwin(forge, base, head);
    if (await isAncestor(repository.directory, head.sha, base.sha)) {
      throw refuseCustom(`No commits between ${wish.base} and ${wish.head}`);
    }
    return makePull(forge, { base, head }, by);
  });
}
