import { findObject } from '../../git/object-reader.ts';
import type { Forge } from '../../forge.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { isReady } from '../work/fork.ts';
import { LEVEL, levelOf, mayPush } from '../http/access.ts';

/** The short form other answers hold. */
export function toProjectIdentity(forge: Forge, { id, name, fullName, description, createdAt }: Repository) {
  return {
    id,
    description: description ?? null,
    name,
    path: name,
    path_with_namespace: fullName,
    created_at: createdAt.toISOString(),
    web_url: `${forge.url}/${fullName}`,
    http_url_to_repo: `${forge.url}/${fullName}.git`,
  };
}

/** A project as a viewer sees it. */
export async function toProject(forge: Forge, repository: Repository, viewer: Viewer | undefined) {
  const { owner, isPrivate, isArchived, parent, pushedAt, defaultBranch, directory } = repository;
  const isMade = isReady(repository);
  const isEmpty = !isMade || (await findObject(directory, `refs/heads/${defaultBranch}`)) === undefined;
  const api = `${forge.api}/projects/${repository.id}`;
  return {
    ...toProjectIdentity(forge, repository),
    default_branch: isEmpty ? null : defaultBranch,
    empty_repo: isEmpty,
    archived: isArchived,
    visibility: isPrivate ? 'private' : 'public',
    namespace: {
      id: owner.id,
      name: owner.name ?? owner.login,
      path: owner.login.split('/').at(-1),
      kind: owner.type === 'User' ? 'user' : 'group',
      full_path: owner.login,
      parent_id: null,
    },
    last_activity_at: pushedAt.toISOString(),
    forks_count: forge.repositories.forksOf(repository).length,
    star_count: 0,
    _links: {
      self: api,
      merge_requests: `${api}/merge_requests`,
      repo_branches: `${api}/repository/branches`,
    },
    ...(parent === undefined ? {} : { forked_from_project: toProjectIdentity(forge, parent) }),
    import_status: parent === undefined ? 'none' : isMade ? 'finished' : 'started',
    ...settings(repository, viewer),
  };
}

function settings(repository: Repository, viewer: Viewer | undefined) {
  const { pullRequests, protections } = repository;
  const level = levelOf(repository, viewer?.account);
  const mayPropose = viewer !== undefined && (pullRequests === 'all' || mayPush(repository, viewer));
  const isLinear = [...protections.values()].some((protection) => protection.isLinear);
  const access = level === LEVEL.none ? null : { access_level: level, notification_level: 3 };
  return {
    merge_requests_enabled: pullRequests === 'all' || level > LEVEL.none,
    merge_requests_access_level: pullRequests === 'all' ? 'enabled' : 'private',
    forking_access_level: 'enabled',
    can_create_merge_request_in: mayPropose && !repository.isArchived,
    merge_method: isLinear ? 'ff' : 'merge',
    squash_option: 'default_off',
    ...(viewer === undefined ? {} : { permissions: { project_access: access, group_access: null } }),
  };
}
