import type { Forge } from '../../forge.ts';
import { findRef, moveRef, type Ref } from '../../git/refs.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import type { Repository } from '../../store/repositories.ts';
import { followBranches, pullRef } from '../../work/pull-tips.ts';
import { forbidden, notFound, refuse } from '../errors.ts';
import { mayPush, maySee } from '../http/access.ts';

/** A merge request as somebody asks for it. */
export interface MergeRequestWish {
  source_branch: string;
  target_branch: string;
  title: string;
  description?: string | null | undefined;
  target_project_id?: number | undefined;
  allow_collaboration: boolean;
}

interface Ends {
  source: Repository;
  target: Repository;
}

/** Opens a merge request, or refuses it for the reason GitLab would give. */
export async function openMergeRequest(
  forge: Forge,
  source: Repository,
  { viewer, wish }: { viewer: Viewer; wish: MergeRequestWish },
): Promise<Pull> {
  const target = findTarget(forge, source, { viewer, id: wish.target_project_id ?? source.id });
  if (!mayPush(source, viewer) || target.isArchived) throw forbidden();
  if (target.pullRequests === 'collaborators' && !mayPush(target, viewer)) throw forbidden();
  return forge.serial(`pull:${target.id}`, async () => {
    const head = await mustFind(source, wish.source_branch, 'source_branch');
    const base = await mustFind(target, wish.target_branch, 'target_branch');
    await refuseTwin(forge, { source, target }, wish);
    const pull = addPull(forge, { source, target, head, base }, { viewer, wish });
    await moveRef(target.directory, pullRef(forge, pull), head.sha);
    return pull;
  });
}

function findTarget(forge: Forge, source: Repository, { viewer, id }: { viewer: Viewer; id: number }) {
  const { rootOf, list } = forge.repositories;
  const target = list().find((one) => one.id === id);
  if (target === undefined || !maySee(target, viewer)) throw notFound('Project');
  if (rootOf(target) !== rootOf(source))
    throw refuse(422, ['Source project is not a fork of the target project']);
  return target;
}

async function mustFind(
  { directory }: Repository,
  branch: string,
  field: 'source_branch' | 'target_branch',
): Promise<Ref> {
  const ref = await findRef(directory, `refs/heads/${branch}`);
  if (ref === undefined) throw refuse(400, { [field]: [`"${branch}" does not exist`] });
  return ref;
}

async function refuseTwin(forge: Forge, { source, target }: Ends, wish: MergeRequestWish): Promise<void> {
  if (source === target && wish.source_branch === wish.target_branch)
    throw refuse(422, ["You can't use same project/branch for source and target"]);
  for (const pull of forge.pulls.list(target)) {
    const isSame = pull.headRef === wish.source_branch && pull.baseRef === wish.target_branch;
    if (pull.head !== source || !isSame) continue;
    await followBranches(forge, pull);
    if (pull.state === 'open')
      throw refuse(409, [
        `Another open merge request already exists for this source branch: !${pull.number}`,
      ]);
  }
}

function addPull(
  forge: Forge,
  { source, target, head, base }: Ends & { head: Ref; base: Ref },
  { viewer, wish }: { viewer: Viewer; wish: MergeRequestWish },
): Pull {
  const now = forge.clock();
  return forge.pulls.add({
    base: target,
    baseRef: wish.target_branch,
    baseSha: base.sha,
    head: source,
    headRef: wish.source_branch,
    headSha: head.sha,
    author: viewer.account,
    title: wish.title,
    body: wish.description ?? null,
    isDraft: false,
    maintainerCanModify: wish.allow_collaboration && source !== target,
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
}
