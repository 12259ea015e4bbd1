/** The sign between whole and part of a number. */
export type DecimalMark = '.' | ',';

/** What one number tells about the decimal mark of its column: undefined for nothing, as in `1.234`. */
export function markIn(digits: string): DecimalMark | undefined {
  const separators = digits.replace(/\d/g, '');
  if (separators === '') return undefined;
  const last = separators.endsWith(',') ? ',' : '.';
  if (separators.length > 1) return separators[0] === separators.at(-1) ? other(last) : last;
  const [whole = '', part = ''] = digits.split(last);
  return part.length !== 3 || whole.length > 3 || whole === '0' ? last : undefined;
}

/** The mark most of these numbers speak for; undefined when none does, or as many for each. */
export function commonMark(numbers: readonly string[]): DecimalMark | undefined {
  let points = 0;
  for (const digits of numbers) {
    const mark = markIn(digits);
    if (mark) points += mark === '.' ? 1 : -1;
  }
  return points === 0 ? undefined : points > 0 ? '.' : ',';
}

/** The mark of a language, by the browser's own knowledge of it. */
export function markOfLanguage(language: string): DecimalMark | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language)) return undefined;
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** The digits as a plain decimal (`1204.5`); undefined when they are none under this mark. */
export function toDecimal(digits: string, mark: DecimalMark | undefined): string | undefined {
  if (!/[.,]/.test(digits)) return plain(digits, '');
  if (!mark) return undefined;
  const [whole = '', part = '', more] = digits.split(mark);
  if (more !== undefined || part.includes(other(mark))) return undefined;
  const groups = whole.split(other(mark));
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  /* Groups of two before the last are India's. */
  const isGrouped =
    rest.every((group) => group.length === 3 || group.length === 2) && (last ?? '000').length === 3;
  return isGrouped && (rest.length === 0 || first.length <= 3) ? plain(groups.join(''), part) : undefined;
}

function plain(whole: string, part: string): string {
  const fraction = part.replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function other(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}
