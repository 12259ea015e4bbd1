import { expect, test } from 'vitest';
import { fieldOf } from '../../../../src/core/schema/field-of.ts';
import type { TableSchema } from '../../../../src/core/schema/table-schema.ts';

const schema: TableSchema = {
  fields: [
    { name: 'Année ', type: 'year' },
    { name: 'id', type: 'string' },
    { name: 'ID', type: 'integer' },
  ],
  primaryKey: [],
  foreignKeys: [],
  missingValues: [''],
};

test('a column is found by its name, whatever its case, accents and spaces; the very name comes first', () => {
  expect(fieldOf(schema, 'annee')?.type).toBe('year');
  expect(fieldOf(schema, 'ID')?.type).toBe('integer');
  expect(fieldOf(schema, 'Id')?.type).toBe('string');
  expect(fieldOf(schema, 'other')).toBeUndefined();
  expect(fieldOf(undefined, 'id')).toBeUndefined();
});
