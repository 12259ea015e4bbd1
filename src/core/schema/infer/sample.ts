import { isMissing } from '../../values/missing.ts';
import { textKey } from '../../values/text-key.ts';
import type { Field } from '../table-schema.ts';
import { nameWords } from './name-words.ts';

/** Some cells of one column. */
export interface ColumnSample {
  name: string;
  /** The words of its name: what a column is called says what it holds. */
  words: ReadonlySet<string>;
  cells: readonly SampledCell[];
  /** Those that say something, without the spaces around them. */
  values: readonly string[];
  /** How "no value" is spelt, but for the empty cell. */
  blanks: readonly string[];
  /** Before decimals, as far as the column or those beside it show it. */
  mark: ',' | '.' | undefined;
}

export interface SampledCell {
  /** From 0. */
  record: number;
  value: string;
}

/** What a column seems to be. */
export interface Guess {
  field: Omit<Field, 'name'>;
  code?: CodeKind;
  /** The day and the month could be the other way round. */
  isAmbiguous?: boolean;
}

/** A text that names something, and is not to be counted with. */
export type CodeKind = 'postal' | 'administrative' | 'identifier';

/** Fewer values do not outweigh one that is different. */
const FEW = 8;
const STRAY = 0.05;
/** No words for "no value" are longer. */
const LONGEST_BLANK = 16;

/** The sample of a column from its cells. */
export function toSample(
  name: string,
  cells: readonly SampledCell[],
  mark: ColumnSample['mark'],
): ColumnSample {
  const values: string[] = [];
  const blanks = new Set<string>();
  for (const { value } of cells) {
    const bare = value.trim();
    if (bare === '') continue;
    if (bare.length <= LONGEST_BLANK && isMissing(textKey(bare))) blanks.add(value);
    else values.push(bare);
  }
  return { name, words: nameWords(name), cells, values, blanks: [...blanks], mark };
}

/** How many values may be different. */
export function tolerance(count: number): number {
  return count < FEW ? 0 : Math.max(1, Math.floor(count * STRAY));
}

/** Whether nearly all values pass. Stops when too many have not. */
export function nearlyAll(values: readonly string[], test: (value: string) => boolean): boolean {
  return misfits(values, test) <= tolerance(values.length) && values.length > 0;
}

/** How many values do not pass; one more than may be when there are more. */
export function misfits(values: readonly string[], test: (value: string) => boolean): number {
  const most = tolerance(values.length);
  let count = 0;
  for (const value of values) {
    if (test(value)) continue;
    count++;
    if (count > most) break;
  }
  return count;
}

/** Whether a share of the values (0–1) passes. */
export function isShare(values: readonly string[], share: number, test: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length >= share * values.length;
}
