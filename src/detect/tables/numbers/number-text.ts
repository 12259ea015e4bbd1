/** A number as a page writes it, taken apart: what still may be a decimal mark or a thousands separator is undecided. */
export interface NumberText {
  isNegative: boolean;
  /** Negative because it stands in parentheses, as accountants write it. */
  inParentheses: boolean;
  /** Digits with `.` and `,` as they stand; spaces and apostrophes between groups of three are gone. */
  digits: string;
  /** What follows or precedes the digits: a currency, `%`, `km`. */
  unit: string;
}

const sign = String.raw`([+\-−–])?`;
const currency = String.raw`(\p{Sc}|(?:us\$|eur|usd|gbp|chf|jpy|cad|aud)(?=[ \d]))?`;
const shape = new RegExp(String.raw`^(\()?${sign} ?${currency} ?${sign}(\d[\d.,'’ ]*)([^\d]*)$`, 'iu');
/** Letters right behind the digits that make a code or an ordinal of them: `12A`, `3rd`. */
const coded = /\d(?:\p{Lu}|st|nd|rd|th)$/u;
const groups = /^\d{1,3}(?:[ '’]\d{3})+(?=[.,]|$)/;
/** Longer is no number that anybody reads. */
const longest = 60;

/** Takes a number apart, or undefined when the text is none: a date, a telephone number, a code with a leading zero. */
export function toNumberText(text: string): NumberText | undefined {
  const match = text.length > longest || coded.test(text) ? null : shape.exec(text);
  if (!match) return undefined;
  const [, open, sign = match[4], currency = '', , written = '', after = ''] = match;
  const digits = ungrouped(written);
  const inParentheses = open !== undefined && after.endsWith(')');
  if (digits === undefined || (open !== undefined && !inParentheses)) return undefined;
  const unit = `${currency} ${inParentheses ? after.slice(0, -1) : after}`.trim();
  return { isNegative: inParentheses || /[-−–]/.test(sign ?? ''), inParentheses, digits, unit };
}

/** Digits without spaces and apostrophes; undefined when these part no thousands, or the digits are a code. */
function ungrouped(written: string): string | undefined {
  const digits = written.trimEnd();
  const grouped = groups.exec(digits)?.[0] ?? '';
  const rest = digits.slice(grouped.length);
  if (/[ '’]/.test(rest) || /[.,]$/.test(rest) || /^0\d/.test(digits)) return undefined;
  return grouped.replace(/[ '’]/g, '') + rest;
}
