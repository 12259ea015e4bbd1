import { toIso } from '../../clock.ts';
import type { Forge } from '../../forge.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { can } from '../http/access.ts';
import { toUser } from './user.ts';

/** Swagger `Repository`, as this viewer gets it: nobody sees the parent of a fork they may not read. */
export function toRepository(forge: Forge, repository: Repository, viewer: Viewer | undefined): object {
  const { parent, fullName } = repository;
  const html = `${forge.url}/${fullName}`;
  const open = forge.pulls.list(repository).filter(({ state }) => state === 'open');
  const isShown = parent !== undefined && !parent.isDeleted && can(parent, viewer, 'read');
  return {
    id: repository.id,
    owner: toUser(forge, repository.owner),
    name: repository.name,
    full_name: fullName,
    description: repository.description ?? '',
    private: repository.isPrivate,
    fork: parent !== undefined,
    template: false,
    parent: isShown ? toRepository(forge, parent, viewer) : null,
    mirror: false,
    html_url: html,
    url: `${forge.api}/repos/${fullName}`,
    clone_url: `${html}.git`,
    default_branch: repository.defaultBranch,
    archived: repository.isArchived,
    created_at: toIso(repository.createdAt),
    updated_at: toIso(repository.pushedAt),
    permissions: {
      admin: can(repository, viewer, 'admin'),
      push: can(repository, viewer, 'write'),
      pull: true,
    },
    has_issues: true,
    has_pull_requests: repository.pullRequests !== 'none',
    open_issues_count: 0,
    open_pr_counter: open.length,
    forks_count: forge.repositories.forksOf(repository).length,
    allow_merge_commits: !isLinear(repository),
    allow_rebase: true,
    allow_squash_merge: true,
    allow_fast_forward_only_merge: true,
    default_merge_style: isLinear(repository) ? 'squash' : 'merge',
  };
}

/** Whether the repository is set to take no merge commits. */
export function isLinear({ protections }: Repository): boolean {
  return [...protections.values()].some((protection) => protection.isLinear);
}
