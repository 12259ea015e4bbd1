/** What the text of a cell looks like; enough to tell a column of values from prose. */
export type CellKind = 'empty' | 'number' | 'date' | 'text';

const missing = /^(?:[-–—.…:*?]+|n\/?a|n\.a\.|null|nil|tba|tbd)$/i;
const sign = String.raw`[(+\-−–±<>≤≥~]?\s?`;
const currency = String.raw`(?:[€$£¥₹]|us\$|chf|eur|usd|gbp)?\s?`;
const digits = String.raw`\d[\d.,'’:\s]*`;
const unit = String.raw`(?:%|‰|°[cf]?|[€$£¥]|[a-zµ²³/]{1,5}\.?)?`;
const note = String.raw`(?:\s?[*†‡)]|\s?\[\w{1,3}\]|\s?\([+\-−–]?[\d.,]+\s?%?\))*`;
const number = new RegExp(`^(?:\\(\\w\\)\\s)?${sign}${currency}${sign}${digits}\\s?${unit}${note}$`, 'i');
const score = /^\d+\s?[-–:/]\s?\d+$/;

const month =
  '(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene|janv|fevr)';
const numericDates = [
  /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[t ]\d{1,2}:\d{2}.*)?$/i,
  /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})?(?:\D.{0,20})?$/,
];
/** Most numbers: told before each pattern of a date is tried. No date has fewer than two signs or a word in it. */
const plain = /^-?\d+(?:[.,]\d+)?$/;
const anyMonth = new RegExp(month);
/* Matched against lower case: `i` beside `\p{L}` takes a browser milliseconds to compile, on a page's first date. */
const namedDates = [
  `^(?:\\p{L}{2,10}\\.?,?\\s)?\\d{1,2}(?:st|nd|rd|th|\\.)?[\\s-]${month}\\p{L}*\\.?(?:[\\s,-]+\\d{2,4})?(?:\\D.{0,20})?$`,
  `^(?:\\p{L}{2,10}\\.?,?\\s)?${month}\\p{L}*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?:\\D.{0,20})?$`,
  `^${month}\\p{L}*\\.?[\\s-]\\d{2,4}$`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The kind of one cell's text. Units, currencies, thousands separators and footnote marks do not hide a number. */
export function cellKind(text: string): CellKind {
  if (text === '' || missing.test(text)) return 'empty';
  /* Every other kind has a digit: words are told at a glance. */
  if (text.length > 40 || !/\d/.test(text)) return 'text';
  if (plain.test(text)) return 'number';
  if (isDate(text)) return 'date';
  return number.test(text) || score.test(text) ? 'number' : 'text';
}

function isDate(text: string): boolean {
  if (numericDates.some((pattern) => pattern.test(text))) return true;
  const lower = text.toLowerCase();
  return anyMonth.test(lower) && namedDates.some((pattern) => pattern.test(lower));
}
