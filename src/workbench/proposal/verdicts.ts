import type { Decision, RefusalReason } from '../../core/decision.ts';
import type { Change } from '../../core/patch/patch.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { FileReview, ProposalReview, ReviewItem } from '../../moderate/review.ts';

/** What the moderator says of one change; a change without a verdict is left for later. */
export type Verdict = 'accepted' | RefusalReason;
/** The verdicts by `Entry.key`. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** One change of a proposal, with what is known of it. */
export interface Entry {
  /** Unique in its proposal, and the same at a new look at it. */
  key: string;
  file: FileReview;
  item: ReviewItem;
  change: Change;
  /** False when the file, or the publisher's policy, does not allow it now: it can be refused or left alone. */
  isAcceptable: boolean;
}

/** Returns every change of a proposal, file by file; changes of one record stand together. */
export function entriesOf(review: ProposalReview): Entry[] {
  return review.files.flatMap((file) => {
    const records = Map.groupBy(file.items, ({ outcome }) => recordOf(outcome.change));
    return [...records.values()].flat().map((item) => entryOf(file, item));
  });
}

/** What is the same for changes of one record; a new record and a column are each on their own. */
export function recordOf(change: Change): unknown {
  const isOfRecord = change.op === 'set' || change.op === 'delete';
  return isOfRecord ? `${change.at.record} ${change.at.hash}` : change;
}

function entryOf(file: FileReview, item: ReviewItem): Entry {
  const { outcome, id } = item;
  return {
    key: keyOf(file.path, id),
    file,
    item,
    change: outcome.change,
    isAcceptable: isAcceptable(item),
  };
}

function keyOf(path: string, id: string): string {
  return `${id} ${path}`;
}

function isAcceptable({ outcome, refusal }: ReviewItem): boolean {
  return refusal === undefined && (outcome.status === 'applies' || outcome.status === 'already');
}

/** Returns the verdicts with another one on a change; undefined takes it back. What cannot be accepted is not. */
export function judge(verdicts: Verdicts, entry: Entry, verdict: Verdict | undefined): Verdicts {
  if (verdict === 'accepted' && !entry.isAcceptable) return verdicts;
  const next = new Map(verdicts);
  if (verdict === undefined) next.delete(entry.key);
  else next.set(entry.key, verdict);
  return next;
}

/** Returns the verdicts with everything accepted that can be and was not refused. */
export function acceptRest(verdicts: Verdicts, entries: readonly Entry[]): Verdicts {
  const open = entries.filter(({ key, isAcceptable }) => isAcceptable && !verdicts.has(key));
  return new Map([...verdicts, ...open.map(({ key }) => [key, 'accepted'] as const)]);
}

/** How many changes were accepted, refused and left for later, and how many of the last could be accepted. */
export interface Tally {
  accepted: number;
  refused: number;
  left: number;
  acceptable: number;
}

/** Returns the tally of a proposal. */
export function tallyOf(verdicts: Verdicts, entries: readonly Entry[]): Tally {
  const tally: Tally = { accepted: 0, refused: 0, left: 0, acceptable: 0 };
  for (const { key, isAcceptable } of entries) {
    const verdict = verdicts.get(key);
    if (verdict === undefined) {
      tally.left += 1;
      if (isAcceptable) tally.acceptable += 1;
    } else if (verdict === 'accepted') tally.accepted += 1;
    else tally.refused += 1;
  }
  return tally;
}

/** Returns the verdicts as the decision that the desk confirms. */
export function toDecision(
  { forge, host, repository, number }: ProposalAddress,
  review: ProposalReview,
  verdicts: Verdicts,
): Decision {
  const files = review.files.map(({ path, items }) => {
    const judged = items.map(({ id }) => ({ id, verdict: verdicts.get(keyOf(path, id)) }));
    return {
      path,
      accepted: judged.filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id),
      refused: judged.flatMap(({ id, verdict }) =>
        verdict === undefined || verdict === 'accepted' ? [] : [{ change: id, reason: verdict }],
      ),
    };
  });
  return { forge, host, repository, number, head: review.proposal.head, files, words: '' };
}

/** Returns the verdicts of a decision on the same proposal; what cannot be accepted any more is open again. */
export function verdictsOf(decision: Decision | undefined, entries: readonly Entry[]): Verdicts {
  const said = new Map<string, Verdict>();
  for (const { path, accepted, refused } of decision?.files ?? []) {
    for (const id of accepted) said.set(keyOf(path, id), 'accepted');
    for (const { change, reason } of refused) said.set(keyOf(path, change), reason);
  }
  const known = entries.filter(({ key, isAcceptable }) => said.get(key) !== 'accepted' || isAcceptable);
  return new Map(
    known.flatMap(({ key }) => {
      const verdict = said.get(key);
      return verdict === undefined ? [] : [[key, verdict] as const];
    }),
  );
}
