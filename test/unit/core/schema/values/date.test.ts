import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { FieldType } from '../../../../../src/core/schema/table-schema.ts';
import { formatDate, isKnownForm, parseDate } from '../../../../../src/core/schema/values/date.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

test.each<[string, FieldType, string | undefined, string | undefined]>([
  ['2024-12-31', 'date', undefined, '2024-12-31'],
  ['2024-02-30', 'date', undefined, undefined],
  ['2023-02-29', 'date', undefined, undefined],
  ['2024-12-31T10:00', 'date', undefined, undefined],
  ['31/12/2024', 'date', undefined, undefined],
  ['31/12/2024', 'date', '%d/%m/%Y', '2024-12-31'],
  ['1/2/2024', 'date', '%d/%m/%Y', '2024-02-01'],
  ['31/12/24', 'date', '%d/%m/%y', '2024-12-31'],
  ['31/12/70', 'date', '%d/%m/%y', '1970-12-31'],
  ['20241231', 'date', '%Y%m%d', '2024-12-31'],
  ['31 December 2024', 'date', '%d %B %Y', '2024-12-31'],
  ['Dec 31 2024', 'date', '%b %d %Y', '2024-12-31'],
  ['31.12.2024', 'date', 'any', '2024-12-31'],
  ['42,5', 'date', 'any', undefined],
  ['2024-12-31T10:00:00Z', 'datetime', undefined, '2024-12-31T10:00:00Z'],
  ['2024-12-31 10:00', 'datetime', undefined, '2024-12-31T10:00:00'],
  ['31/12/2024 6:30 PM', 'datetime', '%d/%m/%Y %I:%M %p', '2024-12-31T18:30:00'],
  ['2024-12-31T10:00:00.5+0200', 'datetime', undefined, '2024-12-31T10:00:00.5+02:00'],
  ['24:00:00', 'time', undefined, undefined],
  ['07:05', 'time', undefined, '07:05:00'],
  ['2024', 'year', undefined, '2024'],
  ['2024-13', 'yearmonth', undefined, undefined],
  ['2024-12', 'yearmonth', undefined, '2024-12'],
])('%j as a %s of the form %j is %j', (text, type, format, iso) => {
  expect(parseDate(text, { type, ...(format && { format }) })).toBe(iso);
});

test('a form with unknown letters is no known form', () => {
  expect(isKnownForm({ type: 'date', format: '%Q' })).toBe(false);
  expect(isKnownForm({ type: 'date', format: '%d/%m/%Y' })).toBe(true);
});

test('a date that was written reads back as the same, or is not written', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const formats = fc.constantFrom(
    'default',
    'any',
    '%d/%m/%Y',
    '%m-%d-%Y',
    '%d.%m.%y',
    '%Y%m%d',
    '%d %B %Y',
    '%m/%Y',
  );
  fc.assert(
    fc.property(days, formats, (day, format) => {
      const iso = day.toISOString().slice(0, 10);
      const text = formatDate(iso, { type: 'date', format });
      const isShort = ['%d.%m.%y', '%m/%Y'].includes(format);
      const back = text === undefined ? undefined : parseDate(text, { type: 'date', format });
      expect(isShort ? [iso, undefined] : [iso]).toContain(back);
    }),
    { numRuns },
  );
});

test('no text and no form makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, format) => {
      expect(() => parseDate(text, { type: 'date', format })).not.toThrow();
    }),
    { numRuns },
  );
});
