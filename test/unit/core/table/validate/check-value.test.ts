import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { exampleOf } from '../../../../../src/core/schema/example-of.ts';
import type { Field, FieldType } from '../../../../../src/core/schema/table-schema.ts';
import { checkValue } from '../../../../../src/core/table/validate/check-value.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const field = (part: Partial<Field>): Field => ({ name: 'a', type: 'string', ...part });
const categories = [
  { value: 'A', label: 'Alpha' },
  { value: 'B', label: 'Beta' },
];

test.each<[string, Partial<Field>, unknown]>([
  ['', {}, undefined],
  ['  ', { type: 'date' }, undefined],
  ['', { constraints: { required: true } }, { reason: 'required' }],
  ['n/a', { type: 'number', missingValues: ['', 'n/a'] }, undefined],
  ['42,5', { type: 'date' }, { reason: 'type', type: 'date', example: '2024-12-31' }],
  ['42,5', { type: 'date', format: '%d/%m/%Y' }, { reason: 'type', type: 'date', example: '31/12/2024' }],
  ['42,5', { type: 'number', decimalChar: ',' }, undefined],
  ['42.5', { type: 'number', decimalChar: ',' }, { reason: 'type', type: 'number', example: '12,5' }],
  ['anything', { type: 'date', format: '%Q' }, undefined],
  ['NaN', { type: 'number' }, undefined],
  ['me', { format: 'email' }, { reason: 'format', format: 'email' }],
  ['me@example.org', { format: 'email' }, undefined],
  ['www.example.org', { format: 'uri' }, { reason: 'format', format: 'uri' }],
  ['C', { categories }, { reason: 'enum', value: 'C', allowed: ['A', 'B'] }],
  ['C', { categories, allowsNew: true }, undefined],
  ['A|C', { type: 'list', separator: '|', categories }, { reason: 'enum', value: 'C', allowed: ['A', 'B'] }],
  ['750', { constraints: { pattern: '\\d{5}' } }, { reason: 'pattern', pattern: '\\d{5}' }],
  ['75001', { constraints: { pattern: '^\\d{5}$' } }, undefined],
  ['x', { constraints: { pattern: '(?=back)' } }, undefined],
  ['-1', { type: 'integer', constraints: { minimum: '0' } }, { reason: 'minimum', limit: '0' }],
  ['91', { type: 'number', constraints: { maximum: '90' } }, { reason: 'maximum', limit: '90' }],
  [
    '31/12/2023',
    { type: 'date', format: '%d/%m/%Y', constraints: { minimum: '2024-01-01' } },
    { reason: 'minimum', limit: '2024-01-01' },
  ],
  ['ab', { constraints: { minLength: 3 } }, { reason: 'min-length', limit: 3 }],
  ['😀😀', { constraints: { maxLength: 2 } }, undefined],
  ['P1DT2H', { type: 'duration' }, undefined],
  ['P', { type: 'duration' }, { reason: 'type', type: 'duration', example: 'P1DT12H' }],
  ['[1]', { type: 'array' }, undefined],
  ['[1]', { type: 'object' }, { reason: 'type', type: 'object', example: '{"a": 1}' }],
])('%j in %j: %j', (text, part, problem) => {
  expect(checkValue(field(part), text)).toEqual(problem);
});

const TYPES: FieldType[] = [
  'string',
  'number',
  'integer',
  'boolean',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'object',
  'array',
  'list',
  'any',
];

test('the example of a type is one of it', () => {
  for (const type of TYPES.filter((one) => one !== 'boolean')) {
    expect([type, checkValue(field({ type }), exampleOf(field({ type })) ?? 'x')]).toEqual([type, undefined]);
  }
});

test('no field and no text makes it throw, and it answers in time', () => {
  const fields = fc.record({
    name: fc.string(),
    type: fc.constantFrom(...TYPES),
    format: fc.oneof(fc.string(), fc.constantFrom('any', 'email', 'uri', '%d/%m/%Y', 'lat,lon')),
    separator: fc.string(),
    decimalChar: fc.string({ minLength: 1, maxLength: 1 }),
    groupChar: fc.string({ maxLength: 1 }),
    bareNumber: fc.boolean(),
    constraints: fc.record({
      pattern: fc.string(),
      minimum: fc.string(),
      maximum: fc.string(),
      maxLength: fc.nat(),
    }),
  });
  fc.assert(
    fc.property(fields, fc.string({ unit: 'binary' }), (one, text) => {
      expect(() => checkValue(one, text)).not.toThrow();
    }),
    { numRuns },
  );
});

test('a pattern that others would go back in takes no time', () => {
  const evil = field({ constraints: { pattern: '(a+)+b' } });
  expect(checkValue(evil, 'a'.repeat(900))).toEqual({ reason: 'pattern', pattern: '(a+)+b' });
  expect(checkValue(evil, 'a'.repeat(100_000))).toBeUndefined();
});
