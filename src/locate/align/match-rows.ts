import type { RecordSearch } from './record-search.ts';
import { boundsByOrder } from './row-order.ts';
import { certainGap, type Draft, draftOf, equal } from './row-draft.ts';

/** Matches rows with records so that no record is given twice. */
export function matchRows(rows: number, search: RecordSearch): Draft[] {
  const drafts = Array.from({ length: rows }, (_, row) => draftOf(search.find(row)));
  const owners = settle(drafts);
  const bounds = boundsByOrder(drafts);
  for (const [row, draft] of drafts.entries()) {
    if (draft.record === undefined || owners.get(draft.record) === row) continue;
    const isFree = (record: number): boolean => !owners.has(record);
    const inOrder = draftOf(search.find(row, (record) => isFree(record) && bounds(row, record)));
    const isAsGood = inOrder.loss <= draft.loss + equal;
    const next = isAsGood ? inOrder : draftOf(search.find(row, isFree));
    drafts[row] = second(draft, next);
    if (next.record !== undefined) owners.set(next.record, row);
  }
  return drafts;
}

/** The rows that own their record: it fits no other record as well, and the record fits no other row as well. */
function settle(drafts: Draft[]): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [row, draft] of drafts.entries()) {
    if (draft.record === undefined || draft.gap <= equal) continue;
    const rival = owners.get(draft.record);
    const before = rival === undefined ? undefined : drafts[rival];
    if (rival === undefined || before === undefined) {
      owners.set(draft.record, row);
      continue;
    }
    const [winner, loser] = draft.loss < before.loss ? [row, rival] : [rival, row];
    owners.set(draft.record, winner);
    if (Math.abs(draft.loss - before.loss) < certainGap) unsure(drafts, winner);
    unsure(drafts, loser);
  }
  return owners;
}

function unsure(drafts: Draft[], row: number): void {
  const draft = drafts[row];
  if (draft !== undefined) drafts[row] = { ...draft, certain: false };
}

/** What a row gets that could not have its first choice: never for certain, and the first choice stays on offer. */
function second(first: Draft, next: Draft): Draft {
  const choices = [first.record, ...first.others, next.record, ...next.others];
  const others = new Set(choices.flatMap((record) => record ?? []));
  if (next.record !== undefined) others.delete(next.record);
  return { ...next, margin: 0, certain: false, others: [...others].slice(0, 3) };
}
