import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { patchJsonSchema, SCHEMA_FILE } from '../../../../scripts/patch-schema.ts';
import { patchFor } from './patches.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(patchJsonSchema());

test('the JSON Schema in the documentation is current; `node scripts/patch-schema.ts` writes it', () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(patchJsonSchema());
});

const patch = patchFor('id,v\n1,a\n2,b\n', (file) => {
  file.setCell(0, 1, 'x');
  file.deleteRecord(1);
  file.insertRecord(1, ['3', 'c']);
});

test('it accepts a patch', () => {
  expect(validate(JSON.parse(JSON.stringify(patch)))).toBe(true);
});

test.each([
  ['another version', { emendata: 2 }],
  ['an id that is no digest', { id: 'abc' }],
  ['no changes', { changes: [] }],
  ['an unknown change', { changes: [{ op: 'replace' }] }],
  ['a change without an address', { changes: [{ op: 'set', column: 'v', before: 'a', after: 'b' }] }],
])('it refuses %s', (_, wrong) => {
  expect(validate({ ...patch, ...wrong })).toBe(false);
});
