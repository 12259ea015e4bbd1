import type { FieldType } from '../table-schema.ts';
import { parseDate } from '../values/date.ts';
import { isNamed } from './name-words.ts';
import { fittest } from './fittest.ts';
import { misfits, nearlyAll, type ColumnSample, type Guess } from './sample.ts';

interface Form {
  type: FieldType;
  format?: string;
}

/** Where both fit, the first counts: the day before the month. */
export const DATE_FORMATS = [
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
  '%Y/%m/%d',
  '%d/%m/%y',
  '%m/%d/%y',
  '%d.%m.%y',
];
const NAMED = ['%d %B %Y', '%d %b %Y', '%B %d, %Y', '%b %d %Y', '%d-%b-%Y', '%d-%b-%y'];
const TIMES = ['%H:%M:%S', '%H:%M', '%I:%M %p'];
const FORMS: readonly Form[] = [
  { type: 'date' },
  ...DATE_FORMATS.map((format) => ({ type: 'date' as const, format })),
  ...NAMED.map((format) => ({ type: 'date' as const, format })),
  { type: 'datetime' },
  ...DATE_FORMATS.flatMap((day) =>
    TIMES.map((time) => ({ type: 'datetime' as const, format: `${day} ${time}` })),
  ),
  { type: 'time' },
  { type: 'time', format: '%I:%M %p' },
];
/** Digits with the marks that dates and times have between them. */
const LOOKS =
  /^\d{1,4}[-/.]\d{1,2}|^\d{1,2}:\d{2}|^\d{1,2}[ -][A-Z][a-z]+[ -]\d{2,4}$|^[A-Z][a-z]+ \d{1,2},? \d{4}$/;
const CALLED = 'date datum fecha jour day jahr dt';
const YEARS = 'year annee an ano jahr anno millesime exercice';

/** Dates and times in the form that the file has, years and months. */
export function inferDate(sample: ColumnSample): Guess | undefined {
  return inferYear(sample) ?? inferMonth(sample) ?? inferPacked(sample) ?? inferDay(sample);
}

function inferDay({ values }: ColumnSample): Guess | undefined {
  if (!nearlyAll(values, (value) => LOOKS.test(value))) return undefined;
  const best = fittest(FORMS, values, isIn);
  if (best === undefined) return undefined;
  const field = best.kind;
  const turned = FORMS.find((form) => form.type === field.type && isTurned(form, field));
  const isAmbiguous = turned !== undefined && misfits(values, isIn(turned)) === best.wrong;
  return { field, ...(isAmbiguous && { isAmbiguous }) };
}

function isIn(form: Form): (value: string) => boolean {
  return (value) => parseDate(value, form) !== undefined;
}

/** The same but for day and month. */
function isTurned({ format: a = '' }: Form, { format: b = '' }: Form): boolean {
  const turned = a.replace('%m', '%x').replace('%d', '%m').replace('%x', '%d');
  return a !== b && turned === b;
}

function inferYear({ values, words }: ColumnSample): Guess | undefined {
  const isYear = (value: string) => /^(?:1[0-9]|20|21)\d\d$/.test(value);
  return isNamed(words, YEARS) && nearlyAll(values, isYear) ? { field: { type: 'year' } } : undefined;
}

function inferMonth({ values }: ColumnSample): Guess | undefined {
  const isMonth = isIn({ type: 'yearmonth' });
  return nearlyAll(values, isMonth) ? { field: { type: 'yearmonth' } } : undefined;
}

/** `20241231` is a number, unless the column is called a date. */
function inferPacked({ values, words }: ColumnSample): Guess | undefined {
  const form: Form = { type: 'date', format: '%Y%m%d' };
  return isNamed(words, CALLED) && nearlyAll(values, isIn(form)) ? { field: form } : undefined;
}
