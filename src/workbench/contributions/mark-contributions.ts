import type { Contribution } from '../../core/contribution.ts';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { changeIds } from '../../core/patch/identity.ts';
import type { Outcome } from '../../core/patch/outcome.ts';
import type { Change, Patch, RecordChange } from '../../core/patch/patch.ts';
import { rebase } from '../../core/patch/rebase.ts';
import { findPlace, keyPlaces } from './find-place.ts';
import { resultsOf, type ChangeResult } from './results.ts';

/** What the person did to a cell, or to a whole record, before this visit. */
export interface CellMark {
  kind: 'pending' | 'corrected';
  /** Number of the proposal. */
  proposal: number;
  change: RecordChange;
}

/** What the contributions on a file are to it now. */
export interface ContributionMarks {
  /** By record of the file (0-based) and column. */
  cell(recordInFile: number, column: string): CellMark | undefined;
  /** Changes that were sent and wait for an answer. */
  waiting: number;
  /** Changes that were accepted and that the file does not say any more: it says again what it said before. */
  lost: readonly Patch[];
}

/** The marks of a file for which nothing was sent. */
export const NO_MARKS: ContributionMarks = { cell: () => undefined, waiting: 0, lost: [] };

/** How the change of a contribution stands, and which record it is about. */
interface Standing {
  result: ChangeResult;
  outcome: Outcome;
  place: number | undefined;
  contribution: Contribution;
}

/** Finds the changes of earlier visits in a file that nothing was edited in yet. What was sent last about a change counts. */
export function markContributions(
  contributions: readonly Contribution[],
  document: CsvDocument,
): ContributionMarks {
  const latest = new Map<string, Standing>();
  for (const contribution of contributions.toSorted((a, b) => a.sent.localeCompare(b.sent))) {
    const ids = changeIds(contribution.patch);
    for (const [n, standing] of standingsOf(contribution, document).entries())
      latest.set(ids[n] ?? '', standing);
  }
  const standings = [...latest.values()];
  const marks = marksOf(standings);
  return {
    cell: (record, column) => marks.get(record)?.get(column) ?? marks.get(record)?.get(WHOLE),
    waiting: standings.filter(isWaiting).length,
    lost: lostOf(standings),
  };
}

/** Stands for all columns of a record; no column has it for a name, which is at least one character long. */
const WHOLE = '';

function standingsOf(contribution: Contribution, document: CsvDocument): Standing[] {
  const { patch } = contribution;
  const results = resultsOf(contribution);
  const places = keyPlaces(patch, document);
  return rebase(patch, document).flatMap((outcome, n) => {
    const result = results[n];
    return result ? [{ result, outcome, place: findPlace(outcome, places), contribution }] : [];
  });
}

function isWaiting({ result, outcome }: Standing): boolean {
  return result.outcome === 'waiting' && outcome.status !== 'already';
}

function marksOf(standings: readonly Standing[]): Map<number, Map<string, CellMark>> {
  const marks = new Map<number, Map<string, CellMark>>();
  for (const standing of standings) {
    const mark = markOf(standing);
    if (mark === undefined || standing.place === undefined) continue;
    const record = marks.get(standing.place) ?? new Map<string, CellMark>();
    record.set(mark.change.op === 'set' ? mark.change.column : WHOLE, mark);
    marks.set(standing.place, record);
  }
  return marks;
}

function markOf({ result, outcome, contribution }: Standing): CellMark | undefined {
  const { change } = result;
  const proposal = contribution.proposal.number;
  if (change.op !== 'set' && change.op !== 'insert' && change.op !== 'delete') return undefined;
  if (result.outcome === 'waiting' && outcome.status !== 'already')
    return { kind: 'pending', proposal, change };
  const isMine = result.outcome === 'accepted' && outcome.status === 'already' && change.op !== 'delete';
  return isMine ? { kind: 'corrected', proposal, change } : undefined;
}

/** The lost changes, each in a patch like the one that brought it. */
function lostOf(standings: readonly Standing[]): Patch[] {
  const lost = new Map<Contribution, Change[]>();
  for (const { result, outcome, contribution } of standings) {
    if (result.outcome !== 'accepted' || outcome.status !== 'applies') continue;
    lost.set(contribution, [...(lost.get(contribution) ?? []), result.change]);
  }
  return [...lost].map(([{ patch }, changes]) => ({ ...patch, changes }));
}
