import type { ColumnIndex } from './column-index.ts';
import { asText, type ColumnReading } from './column-reading.ts';
import type { PageColumn } from './page-column.ts';
import { rangeOf, recordsIn } from './value-range.ts';

/** A reading of a page's column as one of the file's, and how well it goes. */
export interface PairScore {
  reading: ColumnReading;
  /** The share of the looked-at texts that the file's column holds. */
  containment: number;
  /** 0–1. */
  score: number;
}

/** Rounded numbers are found anywhere: a pair that needs rounding counts for less than one that does not. */
const roundingCost = 0.1;
/** A pair of which so much is found needs no bolder reading. */
const enough = 0.6;
/** Headers say `in thousands`, `in %`: what the file's numbers may be larger by, more usual ones first. */
const powers = [3, -3, 6, -6, 2, -2, 9, -9];

/** The best reading of a page's column as a file's, judged by some of its texts; undefined when there is none. */
export function scorePair(
  page: PageColumn,
  file: ColumnIndex,
  some: readonly number[],
): PairScore | undefined {
  const scores = readingsOf(page, file).map((reading) => scoreReading(page, file, { reading, some }));
  return best(scores);
}

/** The best reading with another power of ten, for a pair that fails without. */
export function scoreScaled(
  page: PageColumn,
  file: ColumnIndex,
  some: readonly number[],
): PairScore | undefined {
  if (page.format.kind !== 'number' || file.format.kind !== 'number') return undefined;
  for (const power of powers) {
    const scores = readingsOf(page, file).map((reading) =>
      scoreReading(page, file, { reading: { ...reading, power }, some }),
    );
    const found = best(scores);
    if (found !== undefined && found.containment >= enough) return found;
  }
  return undefined;
}

function readingsOf({ format, source }: PageColumn, file: ColumnIndex): ColumnReading[] {
  const base = { ...asText, source, unit: format.unit };
  if (file.format.kind === 'number' && format.kind === 'number') {
    const marks = format.mark === undefined ? (['.', ','] as const) : [format.mark];
    return marks.flatMap((mark) => [
      { ...base, as: 'number', mark },
      ...(format.unit === '%' ? [{ ...base, as: 'number' as const, mark, power: -2 }] : []),
    ]);
  }
  if (file.format.kind === 'time' && format.kind !== 'text') {
    const orders = format.order === undefined ? (['dmy', 'mdy'] as const) : [format.order];
    return orders.map((order) => ({ ...base, as: 'time', order }));
  }
  return [base];
}

interface Trial {
  reading: ColumnReading;
  some: readonly number[];
}

/** Judges one reading; numbers first as they are, then as rounded, which must find clearly more. */
function scoreReading(page: PageColumn, file: ColumnIndex, { reading, some }: Trial): PairScore {
  const exact = judge(page, file, { reading, some });
  if (reading.as !== 'number' || exact.containment >= 0.8) return exact;
  const rounded = judge(page, file, { reading: { ...reading, isExact: false }, some });
  return rounded.containment > exact.containment + 0.15
    ? { ...rounded, score: rounded.score - roundingCost }
    : exact;
}

function judge(page: PageColumn, file: ColumnIndex, { reading, some }: Trial): PairScore {
  const records = file.ids.length;
  let [found, telling, common, rows] = [0, 0, 0, 0];
  for (const id of some) {
    const shown = (page.counts[id] ?? 0) / page.ids.length;
    rows += shown;
    const hits = recordsIn(file, rangeOf(page, id, reading, file));
    if (hits === 0) continue;
    found++;
    telling += Math.log1p(records / hits);
    common += Math.min(shown, hits / records);
  }
  const size = Math.max(1, some.length);
  const containment = found / size;
  const idf = telling / size / Math.log1p(records);
  return { reading, containment, score: 0.6 * containment + 0.2 * idf + (0.2 * common) / (rows || 1) };
}

function best(scores: readonly PairScore[]): PairScore | undefined {
  return scores.reduce<PairScore | undefined>(
    (top, each) => (top === undefined || each.score > top.score ? each : top),
    undefined,
  );
}
