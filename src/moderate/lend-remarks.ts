import canonicalize from 'canonicalize';
import type { CsvDocument } from '../core/csv/csv-document.ts';
import type { Remark } from '../core/patch/changes-of-edits.ts';
import { isColumnChange } from '../core/patch/is-column-change.ts';
import type { Change, Patch } from '../core/patch/patch.ts';
import { rebase } from '../core/patch/rebase.ts';

/**
 * The patch with what another one, made on a version of the same file, says about the changes that both ask for: notes and evidence;
 * and, when it says anything about them, who reports it, in which language, from which page. Its licence covers all of
 * the other patch or nothing, so it is lent only by one that agrees.
 */
export function lendRemarks(patch: Patch, sent: Patch, file: CsvDocument): Patch {
  const told = new Map<string, Change>();
  for (const outcome of rebase(sent, file)) {
    if (outcome.status !== 'applies') continue;
    told.set(nameOf(outcome.change, 'record' in outcome ? outcome.record : 0), outcome.change);
  }
  let isTold = false;
  const changes = patch.changes.map((change) => {
    const same = told.get(nameOf(change, recordOf(change)));
    if (same === undefined) return change;
    isTold = true;
    return { ...change, ...remarkOf(same) };
  });
  if (!isTold) return patch;
  const { lang, reporter, page } = sent;
  return { ...patch, changes, lang, ...(reporter && { reporter }), ...(page !== undefined && { page }) };
}

function remarkOf({ note, evidence }: Change): Remark {
  return { ...(note !== undefined && { note }), ...(evidence !== undefined && { evidence }) };
}

function recordOf(change: Change): number {
  return isColumnChange(change) ? 0 : (change.at?.record ?? 0);
}

/** The same for changes that ask for the same of the same record of one file, whatever they know of its key. */
function nameOf(change: Change, record: number): string {
  if (isColumnChange(change)) {
    const { note: _note, evidence: _evidence, ...asked } = change;
    return canonicalize(asked) ?? '';
  }
  if (change.op === 'insert') return `insert ${canonicalize(change.after)}`;
  if (change.op === 'delete') return JSON.stringify(['delete', record]);
  return JSON.stringify(['set', record, change.column, change.after]);
}
