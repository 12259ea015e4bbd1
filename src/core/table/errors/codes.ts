import type { ColumnProfile, CountedShape } from '../profile/profile.ts';
import { shapeOf } from '../profile/shape-of.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';

/** So many values, and such a share of one shape, make a code of a column. */
const [leastValues, usualShare] = [50, 0.97];
/** A shape that so many values have is another kind of code, and no slip. */
const otherKind = 3;
/** Codes of letters alone are as short as those of countries and languages. */
const longestLetters = 3;
/** What people and spreadsheets do to codes, undone one at a time. */
const REPAIRS: readonly ((value: string) => string)[] = [
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => value.replace(/[.,]0+$/, ''),
  (value) => value.replaceAll(/[\s.\-_/]/g, ''),
  (value) => value.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1'),
];

/** Codes that are not written as nearly all of their column are: too short, a letter for a figure, a zero lost in front. */
export const codes: ColumnDetector = {
  kinds: ['code'],
  mostShare: 0.03,
  judgeOf(column) {
    const usual = usualShape(column);
    if (usual === undefined) return undefined;
    const common = commonShapes(column);
    const hasZeros = startsWithZeros(column);
    return (value) => {
      const shape = shapeOf(value);
      if (shape === usual.shape) return undefined;
      const zeros = hasZeros ? withZeros(value, usual.shape) : undefined;
      if (zeros === undefined && shape !== undefined && common.has(shape)) return undefined;
      const of = shape?.length === usual.shape.length ? 'spelling' : 'length';
      const proposed = zeros ?? repaired(value, usual.shape);
      const why = { kind: 'code', of, usual: usual.example } as const;
      return proposed === undefined ? { why } : { why, proposed };
    };
  },
};

function usualShape(column: ColumnProfile): CountedShape | undefined {
  const [first] = column.shapes;
  if (column.reading.kind !== 'text' || first === undefined || filledOf(column) < leastValues)
    return undefined;
  const isFew =
    /^A+$/.test(first.shape) && first.shape.length <= longestLetters && column.distinct.count >= otherKind;
  const isCode = isFew || (/9/.test(first.shape) && !/\s/.test(first.shape));
  return isCode && first.count >= usualShare * filledOf(column) ? first : undefined;
}

function commonShapes({ shapes }: ColumnProfile): ReadonlySet<string> {
  return new Set(shapes.filter(({ count }) => count >= otherKind).map(({ shape }) => shape));
}

function startsWithZeros({ some, shapes }: ColumnProfile): boolean {
  return some.some((value) => value.startsWith('0')) && /^9+$/.test(shapes[0]?.shape ?? '');
}

/** A code that a spreadsheet took for a number. */
function withZeros(value: string, shape: string): string | undefined {
  const figures = value.replace(/[.,]0$/, '');
  return /^\d+$/.test(figures) && figures.length < shape.length && figures.length * 2 >= shape.length
    ? figures.padStart(shape.length, '0')
    : undefined;
}

function repaired(value: string, shape: string): string | undefined {
  return REPAIRS.map((repair) => repair(value)).find((each) => shapeOf(each) === shape);
}
