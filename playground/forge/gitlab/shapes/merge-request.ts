import type { Forge } from '../../forge.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import { lacksApproval } from '../../work/protection.ts';
import { pairFacts } from '../../work/pair-facts.ts';
import { mayPush } from '../http/access.ts';
import { outcomeOf } from '../work/outcome.ts';
import { toUser } from './user.ts';

/** What became of it, in GitLab's words. */
export function stateOf(pull: Pull): 'opened' | 'closed' | 'merged' {
  if (pull.merged !== undefined) return 'merged';
  return pull.state === 'open' ? 'opened' : 'closed';
}

/** A merge request as a list has it. */
export function toMergeRequest(forge: Forge, pull: Pull) {
  const { base, head, merged, number } = pull;
  const mergedBy = merged === undefined ? null : toUser(forge, merged.by);
  const reference = `!${number}`;
  return {
    id: pull.id,
    iid: number,
    project_id: base.id,
    title: pull.title,
    description: pull.body,
    state: stateOf(pull),
    created_at: pull.createdAt.toISOString(),
    updated_at: pull.updatedAt.toISOString(),
    merged_by: mergedBy,
    merge_user: mergedBy,
    merged_at: merged?.at.toISOString() ?? null,
    closed_by: null,
    closed_at: merged === undefined ? (pull.closedAt?.toISOString() ?? null) : null,
    target_branch: pull.baseRef,
    source_branch: pull.headRef,
    user_notes_count: pull.comments.length + pull.reviews.length,
    author: toUser(forge, pull.author),
    assignees: [],
    reviewers: [],
    source_project_id: head.isDeleted ? null : head.id,
    target_project_id: base.id,
    labels: pull.labels,
    draft: false,
    merge_status: pull.state === 'open' ? 'unchecked' : 'can_be_merged',
    detailed_merge_status: statusOf(pull),
    sha: pull.headSha,
    ...outcomeOf(pull),
    should_remove_source_branch: null,
    force_remove_source_branch: false,
    ...(head === base ? {} : { allow_collaboration: pull.maintainerCanModify }),
    reference,
    references: { short: reference, relative: reference, full: `${base.fullName}${reference}` },
    web_url: `${forge.url}/${base.fullName}/-/merge_requests/${number}`,
    squash: false,
    squash_on_merge: false,
    has_conflicts: false,
    blocking_discussions_resolved: true,
  };
}

/** The same asked for by its number: with what a list leaves out. */
export async function toFullMergeRequest(forge: Forge, pull: Pull, viewer: Viewer | undefined) {
  const facts = pairFacts(pull);
  const [files, base, merges] = await Promise.all([facts.files(), facts.base(), facts.merges()]);
  return {
    ...toMergeRequest(forge, pull),
    has_conflicts: pull.state === 'open' && !merges,
    subscribed: false,
    // What has nothing to show has no count.
    changes_count: files.length === 0 ? null : String(files.length),
    diff_refs: { base_sha: base, head_sha: pull.headSha, start_sha: pull.baseSha },
    merge_error: null,
    head_pipeline: null,
    user: { can_merge: mayPush(pull.base, viewer) },
  };
}

/** The first look at a pair of tips starts the work and answers that it is not known yet. */
function statusOf(pull: Pull): string {
  if (pull.state === 'closed') return 'not_open';
  const pair = `${pull.baseSha} ${pull.headSha}`;
  const isKnown = pull.checkedPair === pair;
  pull.checkedPair = pair;
  if (!isKnown) return 'checking';
  return lacksApproval(pull) ? 'not_approved' : 'mergeable';
}
