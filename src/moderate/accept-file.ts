import type { Patch } from '../core/patch/patch.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import { NothingToSendError } from '../deliver/nothing-to-send.ts';
import { rebuildFile } from '../deliver/rebuild-file.ts';
import { ConflictError, type FileVersion } from '../forges/forge.ts';
import { StaleProposalError } from '../forges/moderating.ts';
import { acceptanceMessage, type Share } from './acceptance-message.ts';
import type { Deciding } from './deciding.ts';
import { type DecidedCommit, type Fate, OutdatedDecisionError } from './decided.ts';
import { findAcceptance } from './find-acceptance.ts';
import type { FilePlan } from './plan-decision.ts';
import { readReview } from './read-review.ts';

/** What became of the changes of one file. */
export interface FileResult {
  commit: DecidedCommit | undefined;
  /** In the order of the plan. */
  fates: readonly Fate[];
}

/**
 * Puts the accepted changes of a file on the branch, as one commit. When they are all there already they were put there by
 * a try of ours that was interrupted, by another moderator (`OutdatedDecisionError`), or by nobody we know.
 */
export async function acceptFile(deciding: Deciding, plan: FilePlan): Promise<FileResult> {
  const { accepted } = plan;
  await checkRefusals(deciding, plan);
  if (accepted === undefined) return { commit: undefined, fates: plan.changes.map(({ fate }) => fate) };
  const written = plan.hasToWrite ? await writeFile(deciding, plan, accepted) : undefined;
  return written ?? findWritten(deciding, plan);
}

/** Undefined when the file says it all meanwhile. */
async function writeFile(
  deciding: Deciding,
  plan: FilePlan,
  accepted: Patch,
): Promise<FileResult | undefined> {
  const { forge, decision, review, signal } = deciding;
  const { number, head, base, author } = review.proposal;
  let outcomes: readonly Outcome[] = [];
  try {
    const commit = await forge.accept({
      repository: decision.repository,
      branch: base,
      path: plan.review.path,
      proposals: [{ number, head, joins: plan.joins }],
      author,
      rebuild: async (current) => {
        const rebuilt = rebuildAccepted(accepted, current);
        ({ outcomes } = rebuilt);
        return { bytes: rebuilt.bytes, message: messageOf(deciding, plan, accepted) };
      },
      onStep: (step) => deciding.onStep(step),
      signal,
    });
    return { commit: { ...commit, path: plan.review.path }, fates: fatesOf(plan, outcomes) };
  } catch (error) {
    if (error instanceof NothingToSendError) return undefined;
    if (!(error instanceof ConflictError)) throw error;
    throw new OutdatedDecisionError('changed', await readReview({ forge, proposal: decision, signal }));
  }
}

/** Throws `ConflictError` when a change does not apply any more, `NothingToSendError` when all were made. */
function rebuildAccepted(accepted: Patch, current: FileVersion): ReturnType<typeof rebuildFile> {
  const rebuilt = rebuildFile(accepted, current);
  const statuses = rebuilt.outcomes.map(({ status }) => status);
  if (!statuses.every((status) => status === 'applies' || status === 'already'))
    throw new ConflictError(rebuilt.outcomes);
  if (!statuses.includes('applies')) throw new NothingToSendError();
  return rebuilt;
}

/** What the file said already was not accepted by us. */
export function fatesOf(plan: FilePlan, outcomes: readonly Outcome[]): Fate[] {
  const left = [...outcomes];
  return plan.changes.map(({ fate }) => {
    if (fate.became !== 'accepted') return fate;
    return left.shift()?.status === 'already' ? { became: 'already' } : fate;
  });
}

/** What becomes of a file whose accepted changes are all there already. */
export async function findWritten(deciding: Deciding, plan: FilePlan): Promise<FileResult> {
  const { review } = deciding;
  const found = await seekAcceptance(deciding, plan);
  if (found?.isOurs === true) {
    const { commit, webUrl } = found.commit;
    return {
      commit: { path: plan.review.path, commit, url: webUrl, state: 'merged' },
      fates: plan.changes.map(({ fate }) => fate),
    };
  }
  if (review.proposal.state !== 'open')
    throw new StaleProposalError(review.proposal.number, review.proposal.state);
  if (found !== undefined) throw new OutdatedDecisionError('answered', review);
  return { commit: undefined, fates: fatesOf(plan, plan.changes.flatMap(accepts)) };
}

function accepts({ fate, item }: FilePlan['changes'][number]): Outcome[] {
  return fate.became === 'accepted' ? [item.outcome] : [];
}

/** A change that is in the file cannot be refused any more, unless as a double of it. */
function hasLostRefusal({ changes }: FilePlan): boolean {
  return changes.some(
    ({ fate, item }) =>
      fate.became === 'refused' && fate.reason !== 'duplicate' && item.outcome.status === 'already',
  );
}

/** Throws when another moderator put into the file what is refused here. */
export async function checkRefusals(deciding: Deciding, plan: FilePlan): Promise<void> {
  if (!hasLostRefusal(plan)) return;
  const { number, state } = deciding.review.proposal;
  const found = await seekAcceptance(deciding, plan);
  if (found?.isOurs === false && state !== 'open') throw new StaleProposalError(number, state);
  if (found?.isOurs === false) throw new OutdatedDecisionError('answered', deciding.review);
}

function seekAcceptance({ forge, review: { proposal }, moderator, signal }: Deciding, { review }: FilePlan) {
  const { source } = review.patch;
  if (source.kind !== 'forge') throw new TypeError('A reviewed patch is of a file of the forge');
  const sought = { source: { ...source, ref: proposal.base }, patchId: review.patch.id, moderator };
  return findAcceptance(forge, sought, signal);
}

function messageOf(deciding: Deciding, plan: FilePlan, accepted: Patch): string {
  return acceptanceMessage(accepted, [shareOf(deciding, plan, accepted)], deciding.moderator);
}

/** What a commit message says of the part of a proposal that it accepts. */
export function shareOf({ review }: Deciding, plan: FilePlan, accepted: Patch): Share {
  const { number, author } = review.proposal;
  const { id, license, changes } = plan.review.patch;
  return { number, id, license, author, accepted: accepted.changes.length, total: changes.length };
}
