import type { Field } from '../table-schema.ts';
import { parseInteger, parseNumber, type NumberForm } from '../values/number.ts';
import { isNamed } from './name-words.ts';
import { fittest } from './fittest.ts';
import { isShare, misfits, tolerance, type ColumnSample, type Guess } from './sample.ts';

const LATITUDE = 'lat latitude latitud breitengrad';
const LONGITUDE = 'lon lng long longitude longitud laengengrad';
/** Money and shares; other words around digits make a text of them. */
const SIGNS = /^[-+]?\s?[€$£¥]?\s?[-+]?[\d.,'’\u00a0\u202f ]+\s?(?:[%€$£¥]|EUR|USD|CHF|GBP)?$/;

/** Numbers in the form that the file has, degrees and shares among them. */
export function inferNumber(sample: ColumnSample): Guess | undefined {
  const { values } = sample;
  const form = formOf(sample);
  if (form === undefined) return undefined;
  const degrees = degreesOf(sample, form);
  if (degrees !== undefined) return { field: { type: 'number', ...form, ...degrees } };
  const isPercent = isShare(values, 0.9, (value) => value.endsWith('%'));
  const isNumber = (value: string) => parseNumber(value, form) !== undefined;
  const isWhole = values.every((value) => !isNumber(value) || parseInteger(value, form) !== undefined);
  return {
    field: { type: isWhole ? 'integer' : 'number', ...form, ...(isPercent && { shownAs: 'percent' }) },
  };
}

/** The form in which most values are numbers: the plainest of several; undefined when too many are none. */
function formOf({ values, mark }: ColumnSample): NumberForm | undefined {
  const forms = formsWith(mark);
  const best = fittest(forms, values, (form) => (value) => isNumberIn(value, form));
  return best?.kind;
}

function isNumberIn(value: string, form: NumberForm): boolean {
  return (form.bareNumber !== false || SIGNS.test(value)) && parseNumber(value, form) !== undefined;
}

function formsWith(mark: ColumnSample['mark']): NumberForm[] {
  const decimal = mark === ',' ? { decimalChar: ',' } : {};
  const groups = [' ', mark === ',' ? '.' : ',', "'"].map((groupChar) => ({ ...decimal, groupChar }));
  const bare = [decimal, ...groups];
  return [...bare, ...bare.map((form) => ({ ...form, bareNumber: false }))];
}

/** A column of latitudes or longitudes: it is called so, and nearly all of its numbers are degrees. */
function degreesOf(
  { values, words }: ColumnSample,
  form: NumberForm,
): Pick<Field, 'shownAs' | 'constraints'> | undefined {
  const sides = [
    { shownAs: 'latitude', called: LATITUDE, limit: 90 },
    { shownAs: 'longitude', called: LONGITUDE, limit: 180 },
  ] as const;
  const side = sides.find(({ called }) => isNamed(words, called));
  if (side === undefined) return undefined;
  const { shownAs, limit } = side;
  const isDegree = (value: string) => Math.abs(parseNumber(value, form) ?? 0) <= limit;
  if (misfits(values, isDegree) > tolerance(values.length)) return undefined;
  return { shownAs, constraints: { minimum: String(-limit), maximum: String(limit) } };
}
