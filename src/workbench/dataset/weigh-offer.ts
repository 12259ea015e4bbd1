import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { findContradiction } from '../../core/patch/check-changes.ts';
import { isColumnOutcome } from '../../core/patch/is-column-change.ts';
import { namesInPatch } from '../../core/patch/names-in-patch.ts';
import type { ColumnOutcome, Outcome, RecordOutcome } from '../../core/patch/outcome.ts';
import type { Change, Patch } from '../../core/patch/patch.ts';
import { rebase } from '../../core/patch/rebase.ts';

/** What somebody else's corrections come to on a document that has the person's own. */
export interface WeighedOffer {
  /** The patch without what is withheld: the one that `fitting` was found for. */
  patch: Patch;
  fitting: Outcome[];
  /** Those that do not fit, or touch what the person corrected, in the order of the patch. */
  misfits: Change[];
  /** How many the document says already. */
  already: number;
}

/** Weighs corrections that somebody shared. The person's own win wherever both touch the same. Nothing is written. */
export function weighOffer(shared: Patch, document: CsvDocument): WeighedOffer {
  const touches = ownWork(document);
  const withheld = new Set<Change>(contradicting(shared));
  for (;;) {
    const patch = { ...shared, changes: shared.changes.filter((change) => !withheld.has(change)) };
    const outcomes = rebase(patch, document);
    const touching = outcomes.filter(touches);
    for (const { change } of touching) withheld.add(change);
    /* Something else may stand on what is withheld, such as the cells of a new column. */
    if (touching.length > 0) continue;
    return weighed(shared, patch, outcomes);
  }
}

/** The last changes of a patch, from the first that contradicts those before it: none, but in a draft of several versions or a lie. */
function contradicting(patch: Patch): Change[] {
  const agrees = (count: number) => !findContradiction({ ...patch, changes: patch.changes.slice(0, count) });
  let [fits, rest] = [0, patch.changes.length];
  if (agrees(rest)) return [];
  while (rest - fits > 1) {
    const middle = (fits + rest) >> 1;
    if (agrees(middle)) fits = middle;
    else rest = middle;
  }
  return patch.changes.slice(fits);
}

function weighed(shared: Patch, patch: Patch, outcomes: readonly Outcome[]): WeighedOffer {
  const fitting = outcomes.filter(({ status }) => status === 'applies');
  const already = outcomes.filter(({ status }) => status === 'already');
  const settled = new Set([...fitting, ...already].map(({ change }) => change));
  const misfits = shared.changes.filter((change) => !settled.has(change));
  return { patch, fitting, misfits, already: already.length };
}

type Applying<Each extends Outcome> = Extract<Each, { status: 'applies' }>;

/** Returns whether a change would apply, but only by undoing or building on what the person did. */
function ownWork(document: CsvDocument): (outcome: Outcome) => boolean {
  const edits = document.edits();
  const isReshaped = edits.some(({ op }) => op.endsWith('-column'));
  const corrected = new Set(edits.flatMap((edit) => (edit.op === 'set' ? [edit.column] : [])));
  const names = new Map(namesInPatch(document).map((name, place) => [name, place]));

  function inColumns({ change, column }: Applying<ColumnOutcome>): boolean {
    if (isReshaped || change.op !== 'delete-column') return isReshaped;
    const origin = document.columnOrigin(column - 1);
    if (origin !== null && corrected.has(origin)) return true;
    return edits.some((edit) => edit.op === 'insert' && (edit.values[column - 1] ?? '') !== '');
  }

  function inRecord({ change, record }: Applying<RecordOutcome>): boolean {
    if (change.op === 'insert') return false;
    const n = record - 1;
    if (document.origin(n) === null) return true;
    if (change.op === 'delete') return document.columns.some((_, column) => document.isChanged(n, column));
    const place = names.get(change.column);
    if (place === undefined) return false;
    return document.columnOrigin(place) === null ? change.before !== '' : document.isChanged(n, place);
  }

  return (outcome) => {
    if (edits.length === 0 || outcome.status !== 'applies') return false;
    return isColumnOutcome(outcome) ? inColumns(outcome) : inRecord(outcome);
  };
}
