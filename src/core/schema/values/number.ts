import type { Field } from '../table-schema.ts';

/** How the numbers of a column are written. */
export type NumberForm = Pick<Field, 'decimalChar' | 'groupChar' | 'bareNumber'>;

const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,4})?$/i;
/** Files mix the spaces that keep digits together. */
const SPACES = [' ', '\u00a0', '\u202f'];

/** The number that a text stands for; undefined when it is none in this form. Spaces around it do not count. */
export function parseNumber(text: string, form: NumberForm): number | undefined {
  const { decimalChar = '.', groupChar, bareNumber = true } = form;
  const bare = bareNumber ? text.trim() : withoutSigns(text, decimalChar);
  const joined = groupChar === undefined || groupChar === '' ? bare : withoutGroups(bare, form);
  if (joined === undefined || (decimalChar !== '.' && joined.includes('.'))) return undefined;
  const plain = decimalChar === '.' ? joined : joined.replace(decimalChar, '.');
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

/** The same for whole numbers: a text with decimals is none, even if they are zeros. */
export function parseInteger(text: string, form: NumberForm): number | undefined {
  const value = parseNumber(text, form);
  const hasDecimals = text.includes(form.decimalChar ?? '.') || /\de[-+]?\d/i.test(text);
  return value === undefined || hasDecimals ? undefined : value;
}

/** A number in the form of the file. Throws RangeError for one that is not finite. */
export function formatNumber(value: number, form: NumberForm): string {
  if (!Number.isFinite(value)) throw new RangeError('Not a finite number');
  const [whole = '', ...rest] = String(value).split('.');
  const decimals = rest.join('');
  const { decimalChar = '.', groupChar = '' } = form;
  const grouped = /^-?\d+$/.test(whole) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, () => groupChar) : whole;
  return decimals === '' ? grouped : grouped + decimalChar + decimals;
}

/** What stands around a number may be a unit or a sign of money; minus and plus belong to it. */
function withoutSigns(text: string, decimalChar: string): string {
  const characters = Array.from(text);
  const isDigit = (character: string) => character >= '0' && character <= '9';
  const first = characters.findIndex(isDigit);
  if (first < 0) return '';
  const last = characters.findLastIndex(isDigit);
  const before = characters[first - 1];
  const start = before === '-' || before === '+' || before === decimalChar ? first - 1 : first;
  const sign = start === first && characters.slice(0, first).includes('-') ? '-' : '';
  return sign + characters.slice(start, last + 1).join('');
}

/** The text without the marks between its groups; undefined when they are elsewhere. In India, groups are of two but for the last. */
function withoutGroups(text: string, { decimalChar = '.', groupChar = '' }: NumberForm): string | undefined {
  const marks = SPACES.includes(groupChar) ? SPACES : [groupChar];
  const end = text.indexOf(decimalChar);
  const whole = end < 0 ? text : text.slice(0, end);
  if (!marks.some((mark) => whole.includes(mark))) return text;
  const groups = whole.split(new RegExp(`[${marks.map((mark) => `\\u{${hex(mark)}}`).join('')}]`, 'u'));
  const [first = '', ...others] = groups;
  const isWell = others.every(
    (group, n) => /^\d{2,3}$/.test(group) && (n < others.length - 1 || group.length === 3),
  );
  if (others.length > 0 && !(isWell && /^[-+]?\d{1,3}$/.test(first))) return undefined;
  return groups.join('') + (end < 0 ? '' : text.slice(end));
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
