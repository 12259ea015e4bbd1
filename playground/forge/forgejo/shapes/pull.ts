import { toIso } from '../../clock.ts';
import type { Forge } from '../../forge.ts';
import { findRef } from '../../git/refs.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Comment, Pull, Review } from '../../store/pulls.ts';
import { pairFacts } from '../../work/pair-facts.ts';
import { pullRef } from '../../work/pull-tips.ts';
import { toRepository } from './repository.ts';
import { toUser } from './user.ts';

/** Swagger `PullRequest`. What is gone of its head is told by the reference that the base keeps. */
export async function toPull(forge: Forge, pull: Pull, viewer: Viewer | undefined) {
  const { base, head, merged, number } = pull;
  const facts = pairFacts(pull);
  const html = `${forge.url}/${base.fullName}/pulls/${number}`;
  const isThere =
    !head.isDeleted && (await findRef(head.directory, `refs/heads/${pull.headRef}`)) !== undefined;
  return {
    id: pull.id,
    number,
    url: html,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    user: toUser(forge, pull.author),
    title: pull.title,
    body: pull.body ?? '',
    labels: [],
    state: pull.state,
    draft: pull.isDraft,
    is_locked: false,
    comments: pull.comments.length,
    review_comments: 0,
    changed_files: (await facts.files()).length,
    mergeable: pull.state === 'open' && (await facts.merges()),
    merged: merged !== undefined,
    merged_at: merged === undefined ? null : toIso(merged.at),
    merge_commit_sha: merged?.sha ?? null,
    merged_by: merged === undefined ? null : toUser(forge, merged.by),
    allow_maintainer_edit: pull.maintainerCanModify,
    base: {
      label: pull.baseRef,
      ref: pull.baseRef,
      sha: pull.baseSha,
      repo_id: base.id,
      repo: toRepository(forge, base, viewer),
    },
    head: {
      label: pull.headRef,
      ref: isThere ? pull.headRef : pullRef(forge, pull),
      sha: pull.headSha,
      repo_id: head.isDeleted ? -1 : head.id,
      repo: head.isDeleted ? null : toRepository(forge, head, viewer),
    },
    merge_base: await facts.base(),
    created_at: toIso(pull.createdAt),
    updated_at: toIso(pull.updatedAt),
    closed_at: pull.closedAt === undefined ? null : toIso(pull.closedAt),
  };
}

/** Swagger `Comment`. */
export function toComment(forge: Forge, pull: Pull, { id, author, body, createdAt }: Comment) {
  const html = `${forge.url}/${pull.base.fullName}/pulls/${pull.number}`;
  const date = toIso(createdAt);
  return {
    id,
    html_url: `${html}#issuecomment-${id}`,
    pull_request_url: html,
    issue_url: '',
    user: toUser(forge, author),
    body,
    created_at: date,
    updated_at: date,
  };
}

const STATES = {
  APPROVED: 'APPROVED',
  CHANGES_REQUESTED: 'REQUEST_CHANGES',
  COMMENTED: 'COMMENT',
} as const;

/** Swagger `PullReview`. */
export function toReview(forge: Forge, pull: Pull, review: Review) {
  const isOwner = pull.base.owner === review.author;
  return {
    id: review.id,
    user: toUser(forge, review.author),
    state: STATES[review.state],
    body: review.body,
    commit_id: review.commit,
    stale: review.commit !== pull.headSha,
    official: isOwner || pull.base.collaborators.has(review.author.login.toLowerCase()),
    dismissed: false,
    comments_count: 0,
    submitted_at: toIso(review.createdAt),
  };
}
