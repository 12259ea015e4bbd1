import type { ColumnDetector } from './column-detector.ts';
import type { Why } from './suggestion.ts';

/** Longer texts may have two spaces between sentences. */
const longestLabel = 60;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const BIDI_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Scripts that part words with a space of no width. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}]/u;
/** Most values of most files: nothing hidden, and single spaces. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;
/** Where only Latin letters are, nothing has to be joined or parted. */
const LATIN = /^[\p{Script=Latin}\p{P}\p{N}\s\u200c\u200d]*$/u;

/** Spaces at the ends and in rows, and characters that show nothing. No-break spaces inside a text are typography. */
export const spaces: ColumnDetector = {
  kinds: ['spaces'],
  mostShare: 0.1,
  judgeOf({ values }) {
    return (value) => {
      if (TIDY.test(value)) return undefined;
      const seen = withoutHidden(value);
      const trimmed = seen.trim();
      const proposed = isLabel(trimmed) ? trimmed.replaceAll(/[ \t]{2,}/g, ' ') : trimmed;
      if (proposed === value || proposed === '') return undefined;
      const of: (Why & { kind: 'spaces' })['of'] =
        seen === value ? (trimmed === seen ? 'inside' : 'ends') : 'hidden';
      return { why: { kind: 'spaces', of, times: values?.get(proposed) ?? 0 }, proposed };
    };
  },
};

function isLabel(text: string): boolean {
  return text.length <= longestLabel && !text.includes('\n');
}

function withoutHidden(value: string): string {
  /* Nothing hidden is in most values of most files. */
  if (/^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f]*$/.test(value)) return value;
  let text = value.replaceAll(/(?![\t\n\r])[\p{Cc}\u2060\ufeff]/gu, '');
  if (!RIGHT_TO_LEFT.test(text)) text = text.replaceAll(BIDI_MARKS, '');
  if (!UNSPACED.test(text)) text = text.replaceAll('\u200b', '');
  return LATIN.test(text) ? text.replaceAll(/[\u200c\u200d]/g, '') : text;
}
