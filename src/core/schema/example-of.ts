import type { Field, FieldType } from './table-schema.ts';
import { formatBoolean } from './values/boolean.ts';
import { formatDate } from './values/date.ts';
import { joinList } from './values/list.ts';
import { formatNumber } from './values/number.ts';
import { formatPoint } from './values/point.ts';

const EXAMPLES: Readonly<Record<FieldType, (field: Field) => string | undefined>> = {
  number: (field) => formatNumber(12.5, field),
  integer: (field) => formatNumber(12, field),
  boolean: (field) => formatBoolean(true, field),
  date: (field) => formatDate('2024-12-31', field) ?? '2024-12-31',
  datetime: (field) => formatDate('2024-12-31T18:30:00', field) ?? '2024-12-31T18:30:00Z',
  time: (field) => formatDate('18:30:00', field) ?? '18:30:00',
  year: () => '2024',
  yearmonth: (field) => formatDate('2024-12', field) ?? '2024-12',
  duration: () => 'P1DT12H',
  geopoint: (field) => formatPoint({ latitude: 48.85, longitude: 2.35 }, field),
  geojson: () => '{"type": "Point", "coordinates": [2.35, 48.85]}',
  object: () => '{"a": 1}',
  array: () => '[1, 2]',
  list: (field) => joinList(['a', 'b'], field),
  string: () => undefined,
  any: () => undefined,
};

/** A value of the field in the form of the file, to show what is wanted; undefined where any text is one. */
export function exampleOf(field: Field): string | undefined {
  return EXAMPLES[field.type](field);
}
