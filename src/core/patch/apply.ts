import type { CsvDocument } from '../csv/csv-document.ts';
import { ColumnWriter } from './column-writer.ts';
import { isColumnOutcome } from './is-column-change.ts';
import type { ColumnOutcome, Outcome, RecordOutcome } from './outcome.ts';
import type { Patch } from './patch.ts';
import { rebase } from './rebase.ts';

type Applying<Each extends Outcome> = Extract<Each, { status: 'applies' }>;

/** Rebases the patch onto the document and writes the changes that apply. Returns what became of each change. */
export function applyPatch(patch: Patch, document: CsvDocument): Outcome[] {
  const outcomes = rebase(patch, document);
  applyOutcomes(document, outcomes, patch);
  return outcomes;
}

/**
 * Writes the outcomes that apply, and only those, into the document they were made for, which must not have changed
 * since. One step that is undone at once. All or nothing: when the file cannot hold a value (`UnencodableError`), the document
 * is left as it was.
 */
export function applyOutcomes(document: CsvDocument, outcomes: readonly Outcome[], patch: Patch): void {
  document.transaction(() => {
    const columns: Applying<ColumnOutcome>[] = [];
    const records: Applying<RecordOutcome>[] = [];
    for (const outcome of outcomes) {
      if (outcome.status !== 'applies') continue;
      if (isColumnOutcome(outcome)) columns.push(outcome);
      else records.push(outcome);
    }
    write(document, { columns, records }, patch);
  });
}

function write(
  document: CsvDocument,
  {
    columns,
    records,
  }: { columns: readonly Applying<ColumnOutcome>[]; records: readonly Applying<RecordOutcome>[] },
  patch: Patch,
): void {
  const writer = new ColumnWriter(document, patch);
  for (const { change } of columns) writer.rename(change);
  writer.place(columns.map(({ change }) => change));
  for (const { change, record } of records)
    if (change.op === 'set') document.setCell(record - 1, writer.placeOf(change.column), change.after);
  for (const { change } of columns) writer.delete(change);
  for (const { change, record } of fromEnd(records)) {
    if (change.op === 'delete') document.deleteRecord(record - 1);
    if (change.op === 'insert') document.insertRecord(record - 1, writer.valuesOf(change.after));
  }
}

/** From the end of the file, so that no step moves the records of the next ones. */
function fromEnd(records: readonly Applying<RecordOutcome>[]): Applying<RecordOutcome>[] {
  // Reversed and sorted stably: inserts in one place come out in the order of the patch, before a record deleted there.
  return records
    .filter(({ change }) => change.op !== 'set')
    .toReversed()
    .sort((a, b) => b.record - a.record || rank(a) - rank(b));
}

function rank({ change }: Applying<RecordOutcome>): number {
  return change.op === 'delete' ? 0 : 1;
}
