import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readTableSchema } from '../../../../../src/core/schema/read/read-table-schema.ts';
import type { Field, TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import { writeTableSchema } from '../../../../../src/core/schema/write/write-table-schema.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const TEXT = `{
    "title": "Stops",
    "fields": [
        { "name": "id", "type": "string", "x:note": [1,  2] },
        {
            "type": "string",
            "name": "kind",
            "constraints": { "required": true, "enum": ["a", "b"] },
            "definitions": [{ "value": "a", "label": "Alpha" }]
        }
    ],
    "primaryKey": "id"
}
`;

function read(text: string): TableSchema {
  const found = readTableSchema(JSON.parse(text))?.schema;
  if (found === undefined) throw new TypeError('No schema');
  return found;
}

function change(schema: TableSchema, name: string, part: Partial<Field>): TableSchema {
  return {
    ...schema,
    fields: schema.fields.map((field) => (field.name === name ? { ...field, ...part } : field)),
  };
}

const written = { text: TEXT, at: [] };

test('nothing corrected, nothing changed', () => {
  expect(writeTableSchema(read(TEXT), written)).toBe(TEXT);
});

test('a correction changes its own lines and no other', () => {
  const after = writeTableSchema(change(read(TEXT), 'kind', { title: 'Kind of stop' }), written);
  expect(after).toBe(
    TEXT.replace('"label": "Alpha" }]\n', '"label": "Alpha" }],\n            "title": "Kind of stop"\n'),
  );
});

test('other choices leave no older ones behind', () => {
  const categories = [{ value: 'c', label: 'Gamma' }];
  const after = writeTableSchema(change(read(TEXT), 'kind', { categories }), written);
  expect(JSON.parse(after).fields[1]).toEqual({
    type: 'string',
    name: 'kind',
    constraints: { required: true },
    categories: [{ value: 'c', label: 'Gamma' }],
  });
});

test('a column that nobody wrote down joins', () => {
  const schema = read(TEXT);
  const field: Field = { name: 'lat', type: 'number', constraints: { minimum: '-90' } };
  const after = JSON.parse(writeTableSchema({ ...schema, fields: [...schema.fields, field] }, written));
  expect(after.fields[2]).toEqual({ name: 'lat', type: 'number', constraints: { minimum: -90 } });
  expect(after.title).toBe('Stops');
});

test('in a data package, and in one line, with its byte order mark', () => {
  const text = `\ufeff{"resources":[{"name":"x"},{"schema":{"fields":[{"name":"a","type":"string"}]}}]}`;
  const schema: TableSchema = {
    fields: [{ name: 'a', type: 'integer' }],
    primaryKey: [],
    foreignKeys: [],
    missingValues: [''],
  };
  expect(writeTableSchema(schema, { text, at: ['resources', 1, 'schema'] })).toBe(
    text.replace('"string"', '"integer"'),
  );
  expect(() => writeTableSchema(schema, { text, at: ['resources', 0] })).toThrow(TypeError);
});

test('new lines are like those beside them', () => {
  const text = '{\r\n\t"fields": [\r\n\t\t{"name": "a"}\r\n\t]\r\n}';
  const schema = change(read(text), 'a', { constraints: { required: true } });
  const joined = { ...schema, fields: [...schema.fields, { name: 'b', type: 'any' as const }] };
  expect(writeTableSchema(joined, { text, at: [] })).toBe(
    '{\r\n\t"fields": [\r\n\t\t{"name": "a", "constraints": { "required": true }},\r\n\t\t{ "name": "b", "type": "any" }\r\n\t]\r\n}',
  );
});

test('a type that Datami says otherwise gives way', () => {
  const text = '{"fields": [{"name": "a", "type": "string", "subtype": "tags", "tagSeparator": "-"}]}';
  const schema = change(read(text), 'a', { type: 'string' });
  expect(read(writeTableSchema(schema, { text, at: [] })).fields[0]?.type).toBe('string');
});

const words = fc.stringMatching(/^[a-z]{1,6}$/);
const fields: fc.Arbitrary<Field> = fc.record(
  {
    name: words,
    type: fc.constantFrom('string', 'number', 'integer', 'date', 'boolean', 'any'),
    title: fc.string(),
    description: fc.string(),
    constraints: fc.record({ required: fc.boolean(), maxLength: fc.nat(99) }),
    locked: fc.constant(true),
    unit: words,
  },
  { requiredKeys: ['name', 'type'] },
);
const schemas: fc.Arbitrary<TableSchema> = fc.record({
  fields: fc.uniqueArray(fields, { selector: ({ name }) => name }),
  primaryKey: fc.constant([]),
  foreignKeys: fc.constant([]),
  missingValues: fc.constant(['']),
});

test('what was written reads back as the same', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      expect(read(writeTableSchema(schema))).toEqual(schema);
    }),
    { numRuns },
  );
});

test('what was changed in a text reads back as the same', () => {
  fc.assert(
    fc.property(schemas, fields, (schema, field) => {
      const text = writeTableSchema(schema);
      const others = schema.fields.filter(({ name }) => name !== field.name);
      const isThere = others.length < schema.fields.length;
      const next = isThere
        ? schema.fields.map((one) => (one.name === field.name ? field : one))
        : [...others, field];
      const after = writeTableSchema({ ...schema, fields: next }, { text, at: [] });
      expect(read(after).fields.map((one) => ({ ...one, constraints: one.constraints ?? {} }))).toEqual(
        next.map((one) => ({ ...one, constraints: one.constraints ?? {} })),
      );
    }),
    { numRuns },
  );
});
