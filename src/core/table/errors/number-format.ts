import { type DecimalMark, markShown, readDigits } from '../../values/decimal-digits.ts';
import { toNumberParts } from '../../values/number-parts.ts';
import { readNumber } from '../../values/read-number.ts';
import type { ColumnProfile } from '../profile/profile.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';

/** So many of the values must be numbers, and numbers without a unit, before another way of writing is odd. */
const [usualShare, leastNumbers] = [0.9, 10];

/** A letter right behind the figures makes a code of them: `2A`. */
const CODE = /^\d+\p{Lu}$/u;

/** Numbers with the other decimal mark, and numbers with a unit among bare ones. */
export const numberFormat: ColumnDetector = {
  kinds: ['number-format'],
  mostShare: 0.05,
  judgeOf(column) {
    const { reading, kinds } = column;
    const isFit =
      reading.kind === 'number' && kinds.number >= Math.max(leastNumbers, usualShare * filledOf(column));
    if (!isFit) return undefined;
    const usual = column.some.find((value) => readNumber(value, reading.mark)?.unit === '') ?? '';
    const isBare = shareOfBare(column) >= usualShare;
    return (value) => {
      const parts = toNumberParts(value);
      if (parts === undefined) return undefined;
      const isRead = readDigits(parts.digits, reading.mark) !== undefined;
      if (isRead) {
        const why = { kind: 'number-format', of: 'unit', usual } as const;
        return isBare && parts.unit !== '' && !CODE.test(value) ? { why } : undefined;
      }
      const proposed = parts.unit === '' ? withMark(parts.digits, reading.mark) : undefined;
      if (proposed === undefined) return undefined;
      const why = { kind: 'number-format', of: 'mark', usual } as const;
      return { why, proposed: parts.isNegative ? `-${proposed}` : proposed };
    };
  },
};

/** The number as the column writes it; undefined when its marks may mean anything else. */
function withMark(digits: string, mark: DecimalMark): string | undefined {
  const other = mark === '.' ? ',' : '.';
  const plain = markShown(digits) === other ? readDigits(digits, other)?.plain : undefined;
  return plain?.replace('.', mark);
}

function shareOfBare({ shapes }: ColumnProfile): number {
  const numbers = shapes.flatMap(({ example, count }) => {
    const parts = toNumberParts(example);
    return parts === undefined ? [] : [{ isBare: parts.unit === '', count }];
  });
  const all = numbers.reduce((sum, { count }) => sum + count, 0);
  const bare = numbers.reduce((sum, { isBare, count }) => sum + (isBare ? count : 0), 0);
  return all === 0 ? 0 : bare / all;
}
