import { permissionOf } from '../auth.ts';
import { toIso } from '../clock.ts';
import type { Forge } from '../forge.ts';
import type { Viewer } from '../store/accounts.ts';
import type { Permission, Repository } from '../store/repositories.ts';
import { nodeId, toSimpleUser } from './user.ts';

/** Each `…_url` of a repository and what follows the repository's own address in it. */
const URLS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** Address of a repository in the API. */
export function repositoryApi(forge: Forge, repository: Repository): string {
  return `${forge.api}/repos/${repository.fullName}`;
}

/** Address of a repository's page. */
export function repositoryPage(forge: Forge, repository: Repository): string {
  return `${forge.url}/${repository.fullName}`;
}

function permissionFlags(permission: Permission | undefined): Record<string, boolean> {
  const push = permission === 'write' || permission === 'admin';
  const admin = permission === 'admin';
  return { admin, maintain: admin, push, triage: push, pull: permission !== undefined };
}

function urlsOf(forge: Forge, repository: Repository): Record<string, string> {
  const base = repositoryApi(forge, repository);
  return Object.fromEntries(Object.entries(URLS).map(([key, rest]) => [key, `${base}${rest}`]));
}

function counts(forge: Forge, repository: Repository) {
  const forks = forge.repositories.forksOf(repository).length;
  const open = forge.pulls.list(repository).filter(({ state }) => state === 'open').length;
  return {
    forks,
    forks_count: forks,
    open_issues: open,
    open_issues_count: open,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
  };
}

function features(repository: Repository) {
  return {
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    has_pull_requests: true,
    pull_request_creation_policy: repository.pullRequests === 'all' ? 'all' : 'collaborators_only',
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
  };
}

/** OpenAPI `repository`, as it stands inside other answers and in lists. */
export function toRepository(forge: Forge, repository: Repository, viewer: Viewer | undefined) {
  const page = repositoryPage(forge, repository);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: toSimpleUser(forge, repository.owner),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    html_url: page,
    description: repository.description ?? null,
    fork: repository.parent !== undefined,
    url: repositoryApi(forge, repository),
    ...urlsOf(forge, repository),
    clone_url: `${page}.git`,
    git_url: `${page.replace(/^http/, 'git')}.git`,
    ssh_url: `git@${new URL(forge.url).hostname}:${repository.fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    default_branch: repository.defaultBranch,
    archived: repository.isArchived,
    disabled: false,
    created_at: toIso(repository.createdAt),
    updated_at: toIso(repository.pushedAt),
    pushed_at: toIso(repository.pushedAt),
    ...counts(forge, repository),
    ...features(repository),
    ...(viewer === undefined ? {} : { permissions: permissionFlags(permissionOf(repository, viewer)) }),
  };
}

/** OpenAPI `full-repository`: the answer about one repository, with where it was forked from. */
export function toFullRepository(forge: Forge, repository: Repository, viewer: Viewer | undefined) {
  const { parent } = repository;
  const ancestry =
    parent === undefined
      ? {}
      : {
          parent: toRepository(forge, parent, viewer),
          source: toRepository(forge, forge.repositories.rootOf(repository), viewer),
        };
  return {
    ...toRepository(forge, repository, viewer),
    network_count: forge.repositories.forksOf(forge.repositories.rootOf(repository)).length,
    subscribers_count: 0,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: false,
    ...ancestry,
  };
}
