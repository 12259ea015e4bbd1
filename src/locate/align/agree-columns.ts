import type { FileIndex } from './file-index.ts';
import { onePairEach, type Pair } from './match-columns.ts';
import { rangeOf, recordsIn } from './value-range.ts';

/** A pair of columns, and the share of the matched rows in which both say the same. */
export interface AgreedPair extends Pair {
  agreement: number;
}

/** A row of the page and the record it most likely shows. */
export interface RowPair {
  row: number;
  record: number;
}

/** What is taken for granted of a pair before any row was seen, as if so many rows had been. */
const prior = { agreement: 0.9, rows: 2 };
/** A pair must agree in so many rows, and so much more often than by chance. */
const [leastAgreement, leastLift] = [0.5, 0.25];
/** Where nearly every record has the same value, the values tell nothing and the names of the columns must. */
const [mostChance, leastHeader] = [0.95, 0.5];
/** Fewer rows than these tell nothing. */
const fewest = 3;

/** The pairs that agree best in rows that were matched by any columns, each column in one at most. */
export function agreeColumns(
  pairs: readonly Pair[],
  file: FileIndex,
  rows: readonly RowPair[],
): AgreedPair[] {
  if (rows.length < fewest)
    return onePairEach(pairs).map((pair) => ({ ...pair, agreement: prior.agreement }));
  const judged = pairs.flatMap((pair) => {
    const { agreement, chance } = agreementOf(pair, file, rows);
    const agrees = agreement >= leastAgreement && agreement - chance >= leastLift * (1 - chance);
    const isTold = chance <= mostChance ? agrees : pair.header >= leastHeader && agreement >= chance - 0.1;
    return isTold ? [{ ...pair, agreement }] : [];
  });
  const rank = ({ agreement, score }: AgreedPair): number => agreement + 0.1 * score;
  return onePairEach(judged.toSorted((a, b) => rank(b) - rank(a)));
}

function agreementOf(
  pair: Pair,
  file: FileIndex,
  rows: readonly RowPair[],
): { agreement: number; chance: number } {
  const index = file.columns[pair.file];
  if (index === undefined) return { agreement: 0, chance: 0 };
  let [same, chance] = [0, 0];
  for (const { row, record } of rows) {
    const range = rangeOf(pair.column, pair.column.ids[row] ?? 0, pair.reading, index);
    const id = index.ids[record] ?? -1;
    if (id >= range.low && id <= range.high) same++;
    chance += recordsIn(index, range) / index.ids.length;
  }
  return {
    agreement: (same + prior.agreement * prior.rows) / (rows.length + prior.rows),
    chance: chance / rows.length,
  };
}
