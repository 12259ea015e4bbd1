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
const dates = [
  /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[t ]\d{1,2}:\d{2}.*)?$/i,
  /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})?(?:\D.{0,20})?$/,
  new RegExp(
    `^(?:\\p{L}{2,10}\\.?,?\\s)?\\d{1,2}(?:st|nd|rd|th|\\.)?[\\s-]${month}\\p{L}*\\.?(?:[\\s,-]+\\d{2,4})?(?:\\D.{0,20})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:\\p{L}{2,10}\\.?,?\\s)?${month}\\p{L}*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?:\\D.{0,20})?$`,
    'iu',
  ),
  new RegExp(`^${month}\\p{L}*\\.?[\\s-]\\d{2,4}$`, 'iu'),
];

/** The kind of one cell's text. Units, currencies, thousands separators and footnote marks do not hide a number. */
export function cellKind(text: string): CellKind {
  if (text === '' || missing.test(text)) return 'empty';
  if (text.length > 40) return 'text';
  if (dates.some((pattern) => pattern.test(text))) return 'date';
  return number.test(text) || score.test(text) ? 'number' : 'text';
}
