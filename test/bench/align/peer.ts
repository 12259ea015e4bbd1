import type { Answer } from './judge.ts';
import type { Rendered } from './render-page.ts';

/** What anyone would write first: the record with the largest Jaccard index of its plain texts and those of the row. */
export function byJaccard({ page, file }: Rendered): Answer[] {
  const records = file.records.map((record) => new Set(record.map(plain)));
  const places = new Map<string, number[]>();
  for (const [record, texts] of records.entries()) {
    for (const text of texts) (places.get(text) ?? places.set(text, []).get(text))?.push(record);
  }
  return page.rows.map((row) => {
    const texts = new Set(row.map(plain));
    const common = new Map<number, number>();
    for (const text of texts) {
      for (const record of places.get(text) ?? []) common.set(record, (common.get(record) ?? 0) + 1);
    }
    return bestOf(common, (record, shared) => shared / (texts.size + (records[record]?.size ?? 0) - shared));
  });
}

function bestOf(
  common: ReadonlyMap<number, number>,
  index: (record: number, shared: number) => number,
): Answer {
  let [record, best, second]: [number | undefined, number, number] = [undefined, 0, 0];
  for (const [each, shared] of common) {
    const likeness = index(each, shared);
    if (likeness > best) [record, second, best] = [each, best, likeness];
    else if (likeness > second) second = likeness;
  }
  return { record, certain: best >= 0.6 && best - second >= 0.1 };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
