import type { Decision } from '../core/decision.ts';
import { patchId } from '../core/patch/identity.ts';
import type { Patch } from '../core/patch/patch.ts';
import { type DecidedChange, type Fate, OutdatedDecisionError } from './decided.ts';
import type { FileReview, ProposalReview, ReviewItem } from './review.ts';

/** A decision about one file, laid over the file as it is now. */
export interface FilePlan {
  review: FileReview;
  changes: readonly PlannedChange[];
  /** The accepted changes alone, also those that the file says already; undefined when there are none. */
  accepted: Patch | undefined;
  /** Whether there is anything to write. */
  hasToWrite: boolean;
  /** Whether the whole proposal is this and nothing else, and all of it was accepted. */
  joins: boolean;
}

export interface PlannedChange extends DecidedChange {
  item: ReviewItem;
}

/**
 * What a decision means for each change of a proposal now. Throws `OutdatedDecisionError` when it names a change that is not
 * there, or accepts one that does not apply any more or that the publisher does not wish.
 */
export function planDecision(review: ProposalReview, decision: Decision): FilePlan[] {
  const known = new Set(review.files.flatMap(({ path, items }) => items.map(({ id }) => `${path}\n${id}`)));
  const named = decision.files.flatMap(({ path, accepted, refused }) =>
    [...accepted, ...refused.map(({ change }) => change)].map((id) => `${path}\n${id}`),
  );
  if (named.some((name) => !known.has(name))) throw new OutdatedDecisionError('unknown-change', review);
  return review.files.map((file) => planFile(review, file, wishesFor(decision, file.path)));
}

/** What the decision wants of each change of a file, by its id. */
function wishesFor({ files }: Decision, path: string): Map<string, Fate> {
  const wishes = new Map<string, Fate>();
  for (const file of files) {
    if (file.path !== path) continue;
    for (const id of file.accepted) wishes.set(id, { became: 'accepted' });
    for (const { change, reason } of file.refused) wishes.set(change, { became: 'refused', reason });
  }
  return wishes;
}

function planFile(review: ProposalReview, file: FileReview, wishes: ReadonlyMap<string, Fate>): FilePlan {
  const changes = file.items.map((item): PlannedChange => {
    const fate = wishes.get(item.id) ?? { became: 'left' };
    return { path: file.path, id: item.id, change: item.outcome.change, fate, item };
  });
  const accepted = changes.filter(({ fate }) => fate.became === 'accepted');
  const statuses = accepted.map(({ item }) => item.outcome.status);
  if (!statuses.every((status) => status === 'applies' || status === 'already'))
    throw new OutdatedDecisionError('changed', review);
  if (accepted.some(({ item }) => item.refusal !== undefined && item.outcome.status === 'applies'))
    throw new OutdatedDecisionError('policy', review);
  return {
    review: file,
    changes,
    accepted: partOf(
      file.patch,
      accepted.map(({ item }) => item.index),
    ),
    hasToWrite: statuses.includes('applies'),
    joins: isWhole(review, file) && statuses.length === changes.length && !statuses.includes('already'),
  };
}

/** The patch with the changes at these places alone; undefined when there are none. */
export function partOf(patch: Patch, places: readonly number[]): Patch | undefined {
  if (places.length === 0) return undefined;
  const wanted = new Set(places);
  const part = { ...patch, changes: patch.changes.filter((_, place) => wanted.has(place)) };
  return { ...part, id: patchId(part) };
}

/** Whether the proposal is this patch and nothing else: one commit, one file, no byte besides. */
export function isWhole({ proposal, others }: ProposalReview, { isExact }: FileReview): boolean {
  return (
    isExact &&
    proposal.commits === 1 &&
    proposal.files.length === 1 &&
    !proposal.isCutShort &&
    others.length === 0
  );
}
