import { expect, test } from 'vitest';
import type { Field, TableSchema } from '../../../../src/core/schema/table-schema.ts';
import { effectiveSchema, proposedSchema } from '../../../../src/workbench/schema/own-fields.ts';

const schema = (...fields: Field[]): TableSchema => ({
  fields,
  primaryKey: [],
  foreignKeys: [],
  missingValues: [''],
});
const guess = schema(
  { name: 'stop', type: 'string' },
  { name: 'n', type: 'integer' },
  { name: 'd', type: 'date' },
);
const inferred = { schema: guess, evidence: [] };
const beside = schema({ name: 'Stop', type: 'string', title: 'Name of the stop' });
const own = new Map<string, Partial<Field>>([['n', { type: 'number', title: undefined }]]);

test('what is written down counts, then the values, and corrections before both', () => {
  expect(effectiveSchema({ beside, inferred, own }).fields).toEqual([
    { name: 'Stop', type: 'string', title: 'Name of the stop' },
    { name: 'n', type: 'number' },
    { name: 'd', type: 'date' },
  ]);
  expect(effectiveSchema({ beside: undefined, inferred, own }).fields).toHaveLength(3);
});

test('only corrected columns join what is written down', () => {
  expect(proposedSchema({ beside, inferred, own }).fields.map(({ name }) => name)).toEqual(['Stop', 'n']);
  expect(proposedSchema({ beside: undefined, inferred, own: new Map() })).toEqual(guess);
});

test('a field that nothing was corrected of stays the very same', () => {
  expect(effectiveSchema({ beside: undefined, inferred, own }).fields[2]).toBe(guess.fields[2]);
});
