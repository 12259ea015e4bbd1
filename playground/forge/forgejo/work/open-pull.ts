import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { findRef, moveRef } from '../../git/refs.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import type { Repository } from '../../store/repositories.ts';
import { followBranches, pullRef } from '../../work/pull-tips.ts';
import { notFound } from '../errors.ts';
import { can, isBlocked } from '../http/access.ts';

/** A pull request as somebody asks for it. */
export interface PullWish {
  title: string;
  body: string;
  /** `branch` or `login:branch`. */
  head: string;
  base: string;
  allow_maintainer_edit: boolean;
}

interface Tip {
  repository: Repository;
  ref: string;
  sha: string;
}

/** Opens a pull request, or refuses it for the reason Forgejo would give. */
export async function openPull(
  forge: Forge,
  repository: Repository,
  { viewer, wish }: { viewer: Viewer; wish: PullWish },
): Promise<Pull> {
  return forge.serial(`pull:${repository.id}`, async () => {
    if (repository.pullRequests === 'none') throw notFound();
    if (isBlocked(repository, viewer)) throw new HttpError(403, 'user is blocked');
    const base = await findTip(repository, wish.base);
    const head = await findHead(forge, repository, { viewer, head: wish.head });
    await refuseTwin(forge, { base, head });
    if (base.sha === head.sha) throw new HttpError(422, 'No changes');
    const pull = forge.pulls.add(detailsOf(forge, { base, head, viewer, wish }));
    await moveRef(repository.directory, pullRef(forge, pull), head.sha);
    return pull;
  });
}

async function findTip(repository: Repository, ref: string): Promise<Tip> {
  const found = await findRef(repository.directory, `refs/heads/${ref}`);
  if (found === undefined) throw notFound();
  return { repository, ref, sha: found.sha };
}

async function findHead(
  forge: Forge,
  base: Repository,
  { viewer, head }: { viewer: Viewer; head: string },
): Promise<Tip> {
  const [, login, ref = ''] = /^(?:([^:]+):)?(.+)$/.exec(head) ?? [];
  const isOwn = login === undefined || login.toLowerCase() === base.owner.login.toLowerCase();
  const repository = isOwn ? base : forge.repositories.findInNetwork(base, login);
  if (repository === undefined || !can(repository, viewer, 'read')) throw notFound();
  return findTip(repository, ref);
}

async function refuseTwin(forge: Forge, { base, head }: { base: Tip; head: Tip }): Promise<void> {
  for (const pull of forge.pulls.list(base.repository)) {
    if (pull.head !== head.repository || pull.headRef !== head.ref || pull.baseRef !== base.ref) continue;
    await followBranches(forge, pull);
    if (pull.state === 'closed') continue;
    throw new HttpError(
      409,
      `pull request already exists for these targets [id: ${pull.id}, issue_id: ${pull.id}, head_repo_id: ${head.repository.id}, base_repo_id: ${base.repository.id}, head_branch: ${head.ref}, base_branch: ${base.ref}]`,
    );
  }
}

function detailsOf(
  forge: Forge,
  { base, head, viewer, wish }: { base: Tip; head: Tip; viewer: Viewer; wish: PullWish },
): Omit<Pull, 'id' | 'number'> {
  const now = forge.clock();
  return {
    base: base.repository,
    baseRef: base.ref,
    baseSha: base.sha,
    head: head.repository,
    headRef: head.ref,
    headSha: head.sha,
    author: viewer.account,
    title: wish.title,
    body: wish.body,
    isDraft: wish.title.startsWith('WIP:'),
    maintainerCanModify: wish.allow_maintainer_edit && head.repository !== base.repository,
    state: 'open',
    merged: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    comments: [],
    reviews: [],
    labels: [],
    checkedPair: undefined,
  };
}
