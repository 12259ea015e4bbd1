import type { Field, FieldType } from '../../schema/table-schema.ts';
import { parseBoolean } from '../../schema/values/boolean.ts';
import { isKnownForm, parseDate } from '../../schema/values/date.ts';
import { parseInteger, parseNumber } from '../../schema/values/number.ts';
import { parsePoint } from '../../schema/values/point.ts';

/** ISO 8601; each number ends with another letter, so there is one way to match. */
const DURATION =
  /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
/** Values of the standard that are numbers and have no place among them. */
const NO_NUMBER = /^(?:NaN|-?INF)$/;

const isDate = (text: string, field: Field) => !isKnownForm(field) || parseDate(text, field) !== undefined;
const TESTS: Readonly<Record<FieldType, (text: string, field: Field) => boolean>> = {
  number: (text, field) => parseNumber(text, field) !== undefined || NO_NUMBER.test(text.trim()),
  integer: (text, field) => parseInteger(text, field) !== undefined,
  boolean: (text, field) => parseBoolean(text, field) !== undefined,
  geopoint: (text, field) => parsePoint(text, field) !== undefined,
  date: isDate,
  time: isDate,
  datetime: isDate,
  year: isDate,
  yearmonth: isDate,
  duration: (text) => DURATION.test(text.trim()),
  object: (text) => isJson(text, 'object'),
  geojson: (text) => isJson(text, 'object'),
  array: (text) => isJson(text, 'array'),
  string: () => true,
  list: () => true,
  any: () => true,
};

/** Whether a text stands for a value of the field's type. Always true for text, and for a form that is not known here. */
export function isOfType(field: Field, text: string): boolean {
  return TESTS[field.type](text, field);
}

function isJson(text: string, type: 'object' | 'array'): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Array.isArray(value) === (type === 'array');
  } catch {
    return false;
  }
}
