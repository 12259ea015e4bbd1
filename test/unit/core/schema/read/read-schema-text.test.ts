import { describe, expect, test } from 'vitest';
import { readCsvw } from '../../../../../src/core/schema/read/read-csvw.ts';
import { readDataPackage } from '../../../../../src/core/schema/read/read-data-package.ts';
import { fromDateLetters } from '../../../../../src/core/schema/read/date-letters.ts';
import { readSchemaText } from '../../../../../src/core/schema/read/read-schema-text.ts';

const base = 'repository:///data/datapackage.json';
const file = 'repository:///data/stops%20of%20buses.csv';
const described = { base, file, columns: ['stop', 'lines', 'since'] };
const schema = { fields: [{ name: 'stop', type: 'string' }] };

describe('a data package', () => {
  const resource = { name: 'stops', path: 'stops of buses.csv', schema };

  test('says which of its resources is the file', () => {
    const other = { name: 'lines', path: 'lines.csv', schema: { fields: [] } };
    const read = readDataPackage({ resources: [other, resource] }, described);
    expect(read).toMatchObject({ path: ['resources', 1], schemaAddress: undefined, dialect: {} });
    expect(read?.schema?.fields).toEqual(schema.fields);
  });

  test('may name the place where it is published', () => {
    const path = 'https://example.org/raw/stops%20of%20buses.csv';
    expect(readDataPackage({ resources: [{ ...resource, path }] }, described)?.path).toEqual([
      'resources',
      0,
    ]);
  });

  test('may refer to the schema, and to other resources', () => {
    const read = readDataPackage(
      { resources: [{ ...resource, schema: '../schemas/stops.json' }] },
      described,
    );
    expect(read?.schemaAddress).toBe('repository:///schemas/stops.json');
    const foreignKeys = [{ fields: 'stop', reference: { resource: 'lines', fields: 'id' } }];
    const keyed = { ...resource, schema: { ...schema, foreignKeys } };
    const bundle = { resources: [keyed, { name: 'lines', path: 'lines.csv' }] };
    expect(readDataPackage(bundle, described)?.schema?.foreignKeys).toEqual([
      { fields: ['stop'], resource: 'repository:///data/lines.csv', referenced: ['id'] },
    ]);
  });

  test('says how the file is written', () => {
    const dialect = { delimiter: ';', quoteChar: "'", header: false, lineTerminator: 7 };
    expect(
      readDataPackage({ resources: [{ ...resource, dialect, encoding: 'latin1' }] }, described)?.dialect,
    ).toEqual({
      delimiter: ';',
      quoteChar: "'",
      header: false,
      encoding: 'latin1',
    });
  });

  test('of other files says nothing', () => {
    expect(
      readDataPackage({ resources: [{ ...resource, path: 'x.csv' }, { path: ['y.csv'] }, 7] }, described),
    ).toBeUndefined();
    expect(readDataPackage([], described)).toBeUndefined();
  });
});

describe('CSV on the Web', () => {
  const table = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'stops of buses.csv',
    null: ['', 'NA'],
    tableSchema: {
      columns: [
        { name: 'id', titles: 'stop', required: true, datatype: { base: 'string', format: '[A-Z]+' } },
        { name: 'lines', separator: ' ' },
        {
          name: 'begin',
          titles: { en: ['since', 'from'] },
          datatype: { base: 'date', format: 'dd/MM/yyyy', minimum: '01/01/2000' },
        },
        { name: 'row', virtual: true },
      ],
      primaryKey: 'id',
      foreignKeys: [
        { columnReference: 'lines', reference: { resource: 'lines.csv', columnReference: ['number'] } },
      ],
    },
  };

  test('says what the columns of the file hold, by the names that its header has', () => {
    expect(readCsvw(table, described)?.schema).toEqual({
      fields: [
        {
          name: 'stop',
          type: 'string',
          constraints: { pattern: '[A-Z]+', required: true },
          missingValues: ['', 'NA'],
        },
        { name: 'lines', type: 'list', separator: ' ', missingValues: ['', 'NA'] },
        {
          name: 'since',
          type: 'date',
          format: '%d/%m/%Y',
          constraints: { minimum: '01/01/2000' },
          missingValues: ['', 'NA'],
        },
      ],
      primaryKey: ['stop'],
      foreignKeys: [{ fields: ['lines'], resource: 'repository:///data/lines.csv', referenced: ['number'] }],
      missingValues: [''],
    });
  });

  test('of several tables, those of the file count', () => {
    const group = { tables: [{ url: 'other.csv', tableSchema: { columns: [{ name: 'x' }] } }, table] };
    expect(readCsvw(group, described)?.schema.fields).toHaveLength(3);
    expect(readCsvw({ ...table, url: 'other.csv' }, described)).toBeUndefined();
  });

  test.each([
    ['decimal', { type: 'number' }],
    ['nonNegativeInteger', { type: 'integer' }],
    ['gYear', { type: 'year' }],
    ['anyURI', { type: 'string', format: 'uri' }],
    [
      { base: 'boolean', format: 'Y|N' },
      { type: 'boolean', trueValues: ['Y'], falseValues: ['N'] },
    ],
    [
      { base: 'decimal', format: { decimalChar: ',' } },
      { type: 'number', decimalChar: ',' },
    ],
    [
      { base: 'string', maxLength: 3 },
      { type: 'string', constraints: { maxLength: 3 } },
    ],
    ['quux', { type: 'any' }],
  ])('the datatype %j', (datatype, field) => {
    const one = { url: 'stops of buses.csv', tableSchema: { columns: [{ name: 'stop', datatype }] } };
    expect(readCsvw(one, described)?.schema.fields).toEqual([{ name: 'stop', ...field }]);
  });
});

test.each([
  ['dd/MM/yyyy', '%d/%m/%Y'],
  ['yyyy-MM-ddTHH:mm:ss', '%Y-%m-%dT%H:%M:%S'],
  ['JJ/MM/AAAA', '%d/%m/%Y'],
  ['d.M.yy', '%d.%m.%y'],
  ['Quarter', undefined],
  ['/', undefined],
])('%j in the letters of people is %j', (form, pattern) => {
  expect(fromDateLetters(form)).toBe(pattern);
});

test('a text is taken for what it is', () => {
  const kindOf = (json: unknown) => readSchemaText(JSON.stringify(json), described)?.kind;
  expect(kindOf(schema)).toBe('table-schema');
  expect(kindOf({ resources: [{ path: 'stops of buses.csv', schema }] })).toBe('data-package');
  expect(kindOf({ resources: [{ path: 'stops of buses.csv' }] })).toBeUndefined();
  expect(kindOf({ url: 'stops of buses.csv', tableSchema: { columns: [] } })).toBe('csvw');
  expect(kindOf({ name: 'something' })).toBeUndefined();
  expect(kindOf([schema])).toBeUndefined();
  expect(readSchemaText(`\ufeff${JSON.stringify(schema)}`, described)?.kind).toBe('table-schema');
  expect(readSchemaText('{"fields": [', described)).toBeUndefined();
  const deep = `{"fields": [{"name": "stop", "x": "[[${'[['.repeat(200)}"}], "y": ${'['.repeat(500)}${']'.repeat(500)}}`;
  expect(readSchemaText(deep, described)).toBeUndefined();
  expect(readSchemaText(deep.replace(/, "y".*/, '}'), described)?.kind).toBe('table-schema');
});
