import { createHash } from 'node:crypto';
import { can } from '../auth.ts';
import { toIso } from '../clock.ts';
import type { Forge } from '../forge.ts';
import type { Viewer } from '../store/accounts.ts';
import type { Comment, Pull, Review } from '../store/pulls.ts';
import type { Repository } from '../store/repositories.ts';
import { lacksApproval } from '../work/protection.ts';
import { repositoryApi, repositoryPage, toRepository } from './repository.ts';
import { nodeId, toSimpleUser } from './user.ts';

function toTip(
  forge: Forge,
  tip: { repository: Repository; ref: string; sha: string },
  viewer: Viewer | undefined,
) {
  const { repository, ref, sha } = tip;
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: toSimpleUser(forge, repository.owner),
    repo: toRepository(forge, repository, viewer),
  };
}

/** OpenAPI `label`. */
export function toLabel(forge: Forge, repository: Repository, name: string) {
  const id = Number.parseInt(createHash('sha1').update(name).digest('hex').slice(0, 8), 16);
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${repositoryApi(forge, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

/** How a person stands to a repository. */
export function association(forge: Forge, repository: Repository, login: string): string {
  if (repository.owner.login === login) return 'OWNER';
  if (repository.collaborators.has(login.toLowerCase())) return 'COLLABORATOR';
  const merged = forge.pulls
    .list(repository)
    .some(({ merged: done, author }) => done && author.login === login);
  return merged ? 'CONTRIBUTOR' : 'NONE';
}

function addresses(forge: Forge, pull: Pull) {
  const api = repositoryApi(forge, pull.base);
  const html = `${repositoryPage(forge, pull.base)}/pull/${pull.number}`;
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  return {
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    comments_url: `${issue}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${api}/statuses/${pull.headSha}` },
    },
  };
}

const iso = (date: Date | undefined): string | null => (date === undefined ? null : toIso(date));

/** OpenAPI `pull-request-simple`, as in lists. A head the viewer may not see is shown as GitHub shows it: not at all. */
export function toSimplePull(forge: Forge, pull: Pull, viewer: Viewer | undefined) {
  const head = toTip(forge, { repository: pull.head, ref: pull.headRef, sha: pull.headSha }, viewer);
  return {
    ...addresses(forge, pull),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: toSimpleUser(forge, pull.author),
    labels: pull.labels.map((name) => toLabel(forge, pull.base, name)),
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: toIso(pull.createdAt),
    updated_at: toIso(pull.updatedAt),
    closed_at: iso(pull.closedAt),
    merged_at: iso(pull.merged?.at),
    merge_commit_sha: pull.merged?.sha ?? null,
    draft: pull.isDraft,
    author_association: association(forge, pull.base, pull.author.login),
    auto_merge: null,
    base: toTip(forge, { repository: pull.base, ref: pull.baseRef, sha: pull.baseSha }, viewer),
    head: !pull.head.isDeleted && can(pull.head, viewer, 'read') ? head : { ...head, repo: null },
  };
}

/** What git says about a pull request. */
export interface PullFigures {
  additions: number;
  deletions: number;
  changedFiles: number;
  commits: number;
  /** Undefined while it is not worked out. */
  mergeable: boolean | undefined;
}

function mergeableState(pull: Pull, mergeable: boolean | undefined): string {
  if (mergeable === undefined || pull.state === 'closed') return 'unknown';
  if (!mergeable) return 'dirty';
  if (lacksApproval(pull)) return 'blocked';
  return pull.isDraft ? 'draft' : 'clean';
}

/** OpenAPI `pull-request`. */
export function toPull(forge: Forge, seen: { pull: Pull; figures: PullFigures }, viewer: Viewer | undefined) {
  const { pull, figures } = seen;
  return {
    ...toSimplePull(forge, pull, viewer),
    merged: pull.merged !== undefined,
    merged_by: pull.merged === undefined ? null : toSimpleUser(forge, pull.merged.by),
    mergeable: figures.mergeable ?? null,
    rebaseable: figures.mergeable ?? null,
    mergeable_state: mergeableState(pull, figures.mergeable),
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: figures.commits,
    additions: figures.additions,
    deletions: figures.deletions,
    changed_files: figures.changedFiles,
  };
}

/** OpenAPI `pull-request-review`. */
export function toReview(forge: Forge, pull: Pull, review: Review) {
  const page = `${repositoryPage(forge, pull.base)}/pull/${pull.number}`;
  const html = `${page}#pullrequestreview-${review.id}`;
  const api = `${repositoryApi(forge, pull.base)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: toSimpleUser(forge, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: api,
    _links: { html: { href: html }, pull_request: { href: api } },
    submitted_at: toIso(review.createdAt),
    commit_id: review.commit,
    author_association: association(forge, pull.base, review.author.login),
  };
}

/** OpenAPI `issue-comment`. */
export function toComment(forge: Forge, pull: Pull, comment: Comment) {
  const api = repositoryApi(forge, pull.base);
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${repositoryPage(forge, pull.base)}/pull/${pull.number}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${pull.number}`,
    user: toSimpleUser(forge, comment.author),
    body: comment.body,
    created_at: toIso(comment.createdAt),
    updated_at: toIso(comment.createdAt),
    author_association: association(forge, pull.base, comment.author.login),
  };
}
