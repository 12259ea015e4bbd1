import { toFileValue } from '../../../../src/locate/align/to-file-value.ts';

/** Cells of a column as the page shows and as the file stores them. */
export type Pairs = readonly (readonly [shown: string, stored: string])[];

/** A text of the page in the file's format, learned from pairs. */
export function write(text: string, pairs: Pairs): string | undefined {
  return toFileValue(text, {
    shown: pairs.map(([shown]) => shown),
    stored: pairs.map(([, stored]) => stored),
  });
}
