import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  readTableSchema,
  withCustomProperties,
} from '../../../../../src/core/schema/read/read-table-schema.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const fieldOf = (field: object) => readTableSchema({ fields: [{ name: 'a', ...field }] })?.schema.fields[0];

test('reads what the standard says of a field', () => {
  expect(
    fieldOf({
      type: 'number',
      title: 'Amount',
      description: 'In euro',
      decimalChar: ',',
      groupChar: ' ',
      bareNumber: false,
      constraints: { required: true, unique: false, minimum: 0, maximum: '10,5', pattern: '\\d+' },
      missingValues: ['', 'n/a'],
      'x:other': 1,
    }),
  ).toEqual({
    name: 'a',
    type: 'number',
    title: 'Amount',
    description: 'In euro',
    decimalChar: ',',
    groupChar: ' ',
    bareNumber: false,
    constraints: { required: true, unique: false, minimum: '0', maximum: '10,5', pattern: '\\d+' },
    missingValues: ['', 'n/a'],
  });
});

test.each([
  [
    { type: 'date', format: 'DD/MM/YYYY' },
    { type: 'date', format: '%d/%m/%Y' },
  ],
  [
    { type: 'date', format: 'fmt:%d.%m.%y' },
    { type: 'date', format: '%d.%m.%y' },
  ],
  [
    { type: 'date', format: 'any' },
    { type: 'date', format: 'any' },
  ],
  [
    { type: 'list', delimiter: ';' },
    { type: 'list', separator: ';' },
  ],
  [{}, { type: 'any' }],
  [
    { type: 'integer', constraints: { enum: [1, 2] } },
    {
      type: 'integer',
      categories: [
        { value: '1', label: '1' },
        { value: '2', label: '2' },
      ],
    },
  ],
  [
    { type: 'string', categories: ['a', { value: 'b', label: 'Bee' }] },
    {
      type: 'string',
      categories: [
        { value: 'a', label: 'a' },
        { value: 'b', label: 'Bee' },
      ],
    },
  ],
])('%j is %j', (json, field) => {
  expect(fieldOf(json)).toEqual({ name: 'a', ...field });
});

describe('what Datami adds', () => {
  test.each([
    [
      { type: 'string', subtype: 'longtext', maxLength: 15 },
      { type: 'string', shownAs: 'long-text', shownLength: 15 },
    ],
    [
      { type: 'string', subtype: 'link' },
      { type: 'string', shownAs: 'link' },
    ],
    [
      { type: 'string', subtype: 'image' },
      { type: 'string', shownAs: 'image' },
    ],
    [
      { type: 'number', subtype: 'percent', round: 1, unit: '%' },
      { type: 'number', shownAs: 'percent', round: 1, unit: '%' },
    ],
    [
      { type: 'string', subtype: 'tags', tagSeparator: '-' },
      { type: 'list', separator: '-' },
    ],
    [
      { type: 'string', subtype: 'geopoint' },
      { type: 'geopoint', format: 'lat,lon' },
    ],
    [
      { type: 'string', locked: true, hide: true },
      { type: 'string', locked: true, hidden: true },
    ],
    [
      {
        type: 'string',
        subtype: 'tag',
        definitions: [{ value: 'CA', label: 'Agglomeration', description: 'Big' }],
      },
      {
        type: 'string',
        categories: [{ value: 'CA', label: 'Agglomeration', description: 'Big' }],
        allowsNew: true,
      },
    ],
    [
      {
        type: 'string',
        constraints: { enum: ['CA', 'CC'] },
        definitions: [{ value: 'CA', label: 'Agglomeration' }],
      },
      {
        type: 'string',
        categories: [
          { value: 'CA', label: 'Agglomeration' },
          { value: 'CC', label: 'CC' },
        ],
      },
    ],
    [
      { type: 'string', constraints: { enum: ['CA'] }, allowNew: true },
      { type: 'string', categories: [{ value: 'CA', label: 'CA' }], allowsNew: true },
    ],
    [
      { type: 'boolean', booleanOptions: { true: { value: 'oui', label: 'Yes' }, false: { value: 'non' } } },
      {
        type: 'boolean',
        trueValues: ['oui'],
        falseValues: ['non'],
        categories: [
          { value: 'oui', label: 'Yes' },
          { value: 'non', label: 'non' },
        ],
      },
    ],
  ])('%j is %j', (json, field) => {
    expect(fieldOf(json)).toEqual({ name: 'a', ...field });
  });

  test('a column joined to one of another file', () => {
    const foreignKey = { activate: true, ressource: 'https://example.org/themes.csv', fields: 'Theme' };
    const read = (key: object) =>
      readTableSchema({ fields: [{ name: 'a', foreignKey: key }] })?.schema.foreignKeys;
    expect(read(foreignKey)).toEqual([
      { fields: ['a'], resource: 'https://example.org/themes.csv', referenced: ['Theme'] },
    ]);
    expect(read({ ...foreignKey, activate: false })).toEqual([]);
  });

  test('a file of its own joins the schema by the names of the fields', () => {
    const schema = { fields: [{ name: 'a', type: 'integer' }] };
    const more = {
      fields: [
        { name: 'a', locked: true },
        { name: 'b', hide: true },
      ],
    };
    expect(readTableSchema(withCustomProperties(schema, more))?.schema.fields).toEqual([
      { name: 'a', type: 'integer', locked: true },
      { name: 'b', type: 'any', hidden: true },
    ]);
  });
});

test('what cannot be understood is left out and named', () => {
  const read = readTableSchema({
    fields: [
      { name: 'a', type: 'text', title: 7 },
      { type: 'string' },
      { name: 'a' },
      { name: 'd', type: 'date', format: 'Quartal' },
      'none',
    ],
    primaryKey: [1],
    missingValues: 'x',
  });
  expect(read?.schema.fields.map(({ name, type }) => [name, type])).toEqual([
    ['a', 'any'],
    ['d', 'date'],
  ]);
  expect(read?.problems).toEqual([
    { at: 'fields.0.type', reason: 'unknown' },
    { at: 'fields.0.title', reason: 'bad-value' },
    { at: 'fields.1.name', reason: 'bad-value' },
    { at: 'fields.2.name', reason: 'twice' },
    { at: 'fields.3.format', reason: 'unknown' },
    { at: 'missingValues', reason: 'bad-value' },
    { at: 'primaryKey', reason: 'bad-value' },
  ]);
});

test('words for "no value" of the schema are those of its fields', () => {
  const schema = readTableSchema({
    fields: [{ name: 'a' }, { name: 'b', missingValues: ['-'] }],
    missingValues: ['', 'NA'],
  });
  expect(schema?.schema.fields.map(({ missingValues }) => missingValues)).toEqual([['', 'NA'], ['-']]);
});

test('a key refers to this table, or to what the package calls so', () => {
  const foreignKeys = [
    { fields: 'a', reference: { resource: '', fields: 'b' } },
    { fields: ['a'], reference: { resource: 'other', fields: ['c'] } },
    { fields: ['a'], reference: { resource: 'unknown', fields: ['c'] } },
    { fields: ['a', 'b'], reference: { resource: 'other', fields: ['c'] } },
  ];
  const resource = (name: string) => (name === 'other' ? 'https://example.org/other.csv' : undefined);
  expect(readTableSchema({ fields: [], foreignKeys }, { resource })?.schema.foreignKeys).toEqual([
    { fields: ['a'], resource: '', referenced: ['b'] },
    { fields: ['a'], resource: 'https://example.org/other.csv', referenced: ['c'] },
  ]);
});

test('nothing that JSON can say makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (field, more) => {
      const json = {
        fields: [field, { name: 'a', type: 'date', format: more, constraints: more, foreignKey: more }],
        primaryKey: more,
      };
      expect(() => readTableSchema(json)).not.toThrow();
      expect(() => readTableSchema(more)).not.toThrow();
    }),
    { numRuns },
  );
  expect(
    readTableSchema(
      JSON.parse('{"fields": [{"name": "__proto__", "type": "constructor", "subtype": "toString"}]}'),
    )?.schema.fields,
  ).toEqual([{ name: '__proto__', type: 'any' }]);
});
