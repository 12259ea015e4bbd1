import type { Contribution } from '../../core/contribution.ts';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { changeIds } from '../../core/patch/identity.ts';
import type { Change, Patch } from '../../core/patch/patch.ts';
import type { CellMark, ContributionMarks } from './contribution-marks.ts';
import { resultsOf, type ChangeResult } from './results.ts';
import { standingsOf, type Standing } from './standings.ts';

/** A change that was sent, what became of it, and how the file stands to it. */
interface Sent extends ChangeResult, Standing {
  contribution: Contribution;
}

/** Finds the changes of earlier visits in a file that nothing was edited in yet. What was sent last about a change counts. */
export function markContributions(
  contributions: readonly Contribution[],
  document: CsvDocument,
): ContributionMarks {
  const sent = latestOf(contributions, document);
  const marks = marksOf(sent);
  return {
    cell: (record, column) => marks.get(record)?.get(column) ?? marks.get(record)?.get(WHOLE),
    waiting: sent.filter(isWaiting).length,
    lost: lostOf(sent),
  };
}

/** Stands for all columns of a record; no column has it for a name, which is at least one character long. */
const WHOLE = '';

function latestOf(contributions: readonly Contribution[], document: CsvDocument): Sent[] {
  const inOrder = contributions.toSorted((a, b) => a.sent.localeCompare(b.sent));
  const standings = standingsOf(
    inOrder.map(({ patch }) => patch),
    document,
  );
  const latest = new Map<string, Sent>();
  for (const [index, contribution] of inOrder.entries()) {
    const ids = changeIds(contribution.patch);
    for (const [n, result] of resultsOf(contribution).entries()) {
      const standing = standings[index]?.[n];
      if (standing) latest.set(ids[n] ?? '', { ...result, ...standing, contribution });
    }
  }
  return [...latest.values()];
}

function isWaiting({ outcome, says }: Sent): boolean {
  return outcome === 'waiting' && says !== 'after';
}

function marksOf(sent: readonly Sent[]): Map<number, Map<string, CellMark>> {
  const marks = new Map<number, Map<string, CellMark>>();
  for (const one of sent) {
    const mark = markOf(one);
    if (mark === undefined || one.place === undefined) continue;
    const record = marks.get(one.place) ?? new Map<string, CellMark>();
    record.set(mark.change.op === 'set' ? mark.change.column : WHOLE, mark);
    marks.set(one.place, record);
  }
  return marks;
}

function markOf(sent: Sent): CellMark | undefined {
  const { change, outcome, says, contribution } = sent;
  if (change.op !== 'set' && change.op !== 'insert' && change.op !== 'delete') return undefined;
  const proposal = contribution.proposal.number;
  if (isWaiting(sent)) return { kind: 'pending', proposal, change };
  return outcome === 'accepted' && says === 'after' ? { kind: 'corrected', proposal, change } : undefined;
}

/** The lost changes, each in a patch like the one that brought it. */
function lostOf(sent: readonly Sent[]): Patch[] {
  const lost = new Map<Contribution, Change[]>();
  for (const { change, outcome, says, contribution } of sent) {
    if (outcome !== 'accepted' || says !== 'before') continue;
    lost.set(contribution, [...(lost.get(contribution) ?? []), change]);
  }
  return [...lost].map(([{ patch }, changes]) => ({ ...patch, changes }));
}
