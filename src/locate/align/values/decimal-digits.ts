/** Which of the two marks stands before the decimals. */
export type DecimalMark = '.' | ',';

/** A number in plain digits. */
export interface PlainDigits {
  /** Without group marks, a point before the decimals: `1234.50`. */
  plain: string;
  decimals: number;
}

/** The most digits that a number of the machine holds exactly. */
const mostDigits = 15;

/** Digits as written, read with this decimal mark; undefined when they cannot be: `1,5` with a point, `1.2.3` at all. */
export function readDigits(digits: string, mark: DecimalMark): PlainDigits | undefined {
  if (/^\d+$/.test(digits)) return ofParts(digits, '');
  const at = digits.indexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(decimals)) return undefined;
  const plain = /^\d*$/.test(whole) ? whole : ungrouped(whole, mark);
  if (plain === undefined || plain.length + decimals.length === 0) return undefined;
  return ofParts(plain === '' ? '0' : plain, decimals);
}

function ofParts(whole: string, decimals: string): PlainDigits | undefined {
  if (whole.length + decimals.length > mostDigits) return undefined;
  return { plain: decimals === '' ? whole : `${whole}.${decimals}`, decimals: decimals.length };
}

/** Groups of three, or of two before the last three as in India, parted by one kind of mark. */
function ungrouped(whole: string, mark: DecimalMark): string | undefined {
  const groups = whole.split(/[.,'’_\s]/);
  const marks = new Set(whole.match(/[.,'’_\s]/g));
  if (marks.size !== 1 || marks.has(mark)) return undefined;
  const [first = '', ...others] = groups;
  const isGrouped = /^\d{1,3}$/.test(first) && others.every((group) => /^\d{2,3}$/.test(group));
  return isGrouped && others.at(-1)?.length === 3 ? groups.join('') : undefined;
}

/** Which decimal mark digits show; `either` for `1,234`, undefined for those that show none. */
export function markShown(digits: string): DecimalMark | 'either' | undefined {
  const marks = digits.match(/[.,]/g);
  if (marks === null) return undefined;
  const [first] = marks;
  const last = marks.at(-1);
  if (first !== last) return last === ',' ? ',' : '.';
  if (marks.length > 1) return first === ',' ? '.' : ',';
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'either';
  return first === ',' ? ',' : '.';
}
