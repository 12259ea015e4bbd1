import { TEXT_FORMATS } from '../../table/validate/text-formats.ts';
import type { Category } from '../table-schema.ts';
import { splitList } from '../values/list.ts';
import { isNamed } from './name-words.ts';
import { isShare, nearlyAll, type ColumnSample, type Guess } from './sample.ts';

const PHONES = 'tel telephone phone mobile fax telefono telefon gsm movil portable';
const PHONE = /^\+?[\d(][\d\s().\u00a0/-]{5,20}\d$/;
const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#].*)?$/i;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
/** More different values are no choice that a person looks through. */
const MOST = 30;
/** So often does a value of a choice come, on average. */
const OFTEN = 4;
/** Characters of a text that no line of a table holds. */
const LONG = 120;

/** Telephone numbers, written so, or in a column that is called so. */
export function inferPhone({ values, words }: ColumnSample): Guess | undefined {
  const isCalled = isNamed(words, PHONES);
  const isPhone = (value: string) =>
    PHONE.test(value) && (isCalled || (/^(?:\+|0)/.test(value) && /\d[\s.()-]/.test(value)));
  const isAll = isCalled ? isShare(values, 0.8, isPhone) : nearlyAll(values, isPhone);
  return isAll && !nearlyAll(values, (value) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(value))
    ? { field: { type: 'string', shownAs: 'phone' } }
    : undefined;
}

/** Addresses of people, pages and pictures, and universal identifiers. */
export function inferAddress({ values }: ColumnSample): Guess | undefined {
  if (nearlyAll(values, TEXT_FORMATS.email)) {
    return { field: { type: 'string', format: 'email', shownAs: 'email' } };
  }
  if (nearlyAll(values, TEXT_FORMATS.uuid)) {
    return { field: { type: 'string', format: 'uuid' }, code: 'identifier' };
  }
  if (!nearlyAll(values, (value) => WEB.test(value))) return undefined;
  const format = nearlyAll(values, TEXT_FORMATS.uri) ? { format: 'uri' } : {};
  const shownAs = isShare(values, 0.9, (value) => IMAGE.test(value)) ? 'image' : 'link';
  return { field: { type: 'string', ...format, shownAs } };
}

/** Several values in one cell, that come again in others. */
export function inferList({ values }: ColumnSample): Guess | undefined {
  const separator = ['|', ';', ','].find((mark) =>
    isShare(values, mark === ',' ? 0.4 : 0.2, (value) => value.includes(mark)),
  );
  if (separator === undefined) return undefined;
  const tokens = values.flatMap((value) => splitList(value, { separator }));
  const different = new Set(tokens);
  const isShort = tokens.every((token) => token.length <= 60);
  if (!isShort || different.size > MOST || different.size * OFTEN > tokens.length) return undefined;
  const isSpaced = isShare(values, 0.2, (value) => value.includes(`${separator} `));
  return {
    field: {
      type: 'list',
      separator: isSpaced ? `${separator} ` : separator,
      categories: toCategories(tokens),
      allowsNew: true,
    },
  };
}

/** A few values that come again and again: a choice, where others may be right too. */
export function inferChoice({ values }: ColumnSample): Guess | undefined {
  const different = new Set(values);
  const isFew = different.size <= MOST && different.size * OFTEN <= values.length;
  if (!isFew || values.some((value) => value.length > 80)) return undefined;
  return { field: { type: 'string', categories: toCategories(values), allowsNew: true } };
}

/** Text, long or not. */
export function inferText({ values }: ColumnSample): Guess {
  const length = values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length);
  const isLong = length > LONG || isShare(values, 0.1, (value) => value.includes('\n'));
  return { field: { type: 'string', ...(isLong && { shownAs: 'long-text' as const }) } };
}

/** The commonest first. */
function toCategories(values: readonly string[]): Category[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => ({ value, label: value }));
}
