import { editDistance } from '../../core/values/edit-distance.ts';
import type { RowColumn } from './row-column.ts';
import type { Draft } from './row-draft.ts';

/** Rows that are looked at, and texts that one of them is compared with. */
const [mostRows, mostTexts] = [200, 200];
/** Texts are compared when they begin or end with the same letters; shorter ones are not. */
const [block, shortest] = [3, 5];
/** A column whose values are this often the only ones of their kind names records. */
const leastUnique = 0.8;

/**
 * Gives rows that nothing matched the record whose name is spelled almost alike, when there is only one. Never for certain:
 * it is an offer.
 */
export function matchNear(drafts: readonly Draft[], columns: readonly RowColumn[]): Draft[] {
  const key = columns.find(isName);
  const open = drafts.flatMap((draft, row) => (draft.record === undefined ? [row] : [])).slice(0, mostRows);
  const matched = [...drafts];
  if (key === undefined || open.length === 0) return matched;
  const taken = new Set(drafts.map(({ record }) => record));
  const blocks = blocksOf(key);
  for (const row of open) {
    const record = nearest(key.page.key(key.page.ids[row] ?? 0), blocks, key);
    const draft = drafts[row];
    if (record === undefined || draft === undefined || taken.has(record)) continue;
    taken.add(record);
    matched[row] = { ...draft, record, others: draft.others.filter((other) => other !== record) };
  }
  return matched;
}

function isName({ file }: RowColumn): boolean {
  return file.format.kind === 'text' && file.byKey.size >= leastUnique * file.ids.length;
}

/** The texts of a column by how they begin and how they end. */
function blocksOf({ file }: RowColumn): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const text of file.byKey.keys()) {
    if (text.length < shortest) continue;
    for (const name of namesOf(text)) {
      const known = blocks.get(name);
      if (known === undefined) blocks.set(name, [text]);
      else if (known.length < mostTexts) known.push(text);
    }
  }
  return blocks;
}

function namesOf(text: string): string[] {
  return [`^${text.slice(0, block)}`, `${text.slice(-block)}$`];
}

/** The one record with the text that is spelled most alike; undefined when there are several, or none. */
function nearest(
  text: string,
  blocks: ReadonlyMap<string, readonly string[]>,
  { file }: RowColumn,
): number | undefined {
  if (text.length < shortest || text.length > 200) return undefined;
  const most = text.length < 8 ? 1 : 2;
  const texts = new Set(namesOf(text).flatMap((name) => blocks.get(name) ?? []));
  const near = [...texts].map((other) => ({ other, distance: editDistance(text, other, most) }));
  const least = Math.min(most, ...near.map(({ distance }) => distance));
  const [best, ...others] = near.filter(({ distance }) => distance === least);
  const id = best === undefined || others.length > 0 ? undefined : file.byKey.get(best.other);
  if (id === undefined || (file.starts[id + 1] ?? 0) - (file.starts[id] ?? 0) !== 1) return undefined;
  return file.records[file.starts[id] ?? 0];
}
