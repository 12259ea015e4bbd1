import type { ColumnProfile } from '../profile/profile.ts';
import type { ColumnDetector } from './column-detector.ts';
import type { Standard } from './standards/standard.ts';
import { STANDARDS } from './standards/standards.ts';

/** So many different values, and such a share of them right, make no accident: one of ten is right by chance. */
const [leastValues, usualShare] = [10, 0.9];

/** Numbers whose check digit is wrong, in a column where it is right nearly everywhere. */
export const checkDigits: ColumnDetector = {
  kinds: ['check-digit'],
  mostShare: 1 - usualShare,
  judgeOf(column) {
    const standard = standardOf(column);
    if (standard === undefined) return undefined;
    return (value) => {
      const bare = bareOf(value);
      if (!standard.shape.test(bare) || standard.isRight(bare)) return undefined;
      return { why: { kind: 'check-digit', standard: standard.name } };
    };
  },
};

/** The standard that nearly all values of a column follow. */
export function standardOf({ some }: ColumnProfile): Standard | undefined {
  const values = [...new Set(some.filter((value) => value.trim() !== '').map(bareOf))];
  if (values.length < leastValues) return undefined;
  return STANDARDS.find(({ shape, isRight }) => {
    const shaped = values.filter((value) => shape.test(value));
    const isUsual = shaped.length >= usualShare * values.length;
    return isUsual && shaped.filter((value) => isRight(value)).length >= usualShare * shaped.length;
  });
}

function bareOf(value: string): string {
  return value.replaceAll(/[\s-]/g, '');
}
