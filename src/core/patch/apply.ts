import type { CsvDocument } from '../csv/csv-document.ts';
import type { Outcome } from './outcome.ts';
import type { Patch } from './patch.ts';
import { rebase } from './rebase.ts';
import { columnPlaces, inOrder } from './table.ts';

type Applying = Extract<Outcome, { status: 'applies' }>;

/** Rebases the patch onto the document and writes the changes that apply. Returns what became of each change. */
export function applyPatch(patch: Patch, document: CsvDocument): Outcome[] {
  const outcomes = rebase(patch, document);
  applyOutcomes(document, outcomes);
  return outcomes;
}

/**
 * Writes the outcomes that apply, and only those, into the document they were made for, which must not have changed
 * since. All or nothing: when the file cannot hold a value (`UnencodableError`), the document is left as it was.
 */
export function applyOutcomes(document: CsvDocument, outcomes: readonly Outcome[]): void {
  const revision = document.revision;
  try {
    write(document, inWritingOrder(outcomes));
  } catch (error) {
    for (let steps = document.revision - revision; steps > 0; steps--) document.undo();
    throw error;
  }
}

function write(document: CsvDocument, outcomes: readonly Applying[]): void {
  const columns = columnPlaces(document.columns);
  for (const { change, record } of outcomes) {
    if (change.op === 'delete') document.deleteRecord(record - 1);
    else if (change.op === 'set')
      document.setCell(record - 1, columns.get(change.column) ?? -1, change.after);
    else document.insertRecord(record - 1, inOrder(document.columns, change.after) ?? []);
  }
}

/** Cells first, then from the end of the file, so that no step moves the records of the next ones. */
function inWritingOrder(outcomes: readonly Outcome[]): Applying[] {
  const applying = outcomes.filter((outcome) => outcome.status === 'applies');
  const moving = applying.filter(({ change }) => change.op !== 'set');
  // Reversed and sorted stably: inserts in one place come out in the order of the patch, before a record deleted there.
  const fromEnd = moving.toReversed().sort((a, b) => b.record - a.record || rank(a) - rank(b));
  return [...applying.filter(({ change }) => change.op === 'set'), ...fromEnd];
}

function rank({ change }: Applying): number {
  return change.op === 'delete' ? 0 : 1;
}
