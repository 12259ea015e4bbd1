import { expect, test } from 'vitest';
import { findBeside } from '../../../../src/workbench/schema/find-beside.ts';
import type { Places } from '../../../../src/workbench/schema/places.ts';

const SCHEMA = JSON.stringify({ fields: [{ name: 'stop', type: 'string' }] });
const PACKAGE = (schema: unknown, path = 'data/stops.csv') =>
  JSON.stringify({ resources: [{ path, schema }] });

/** A repository with these files, and what was read of it. */
function repository(files: Record<string, string>, isListed = true): Places & { asked: string[] } {
  const asked: string[] = [];
  const at = (path: string) => `repository:///${path}`;
  return {
    asked,
    file: at('data/stops.csv'),
    list: async () => (isListed ? Object.keys(files).map(at) : undefined),
    async read(address) {
      asked.push(address.replace('repository:///', ''));
      const text = files[address.replace('repository:///', '')];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
  };
}

async function find(places: Places, named?: string) {
  return findBeside({ places, columns: ['stop', 'lines'], named, signal: new AbortController().signal });
}

test('the schema of the file itself comes before others', async () => {
  const places = repository({
    'data/stops.schema.json': SCHEMA,
    'data/schema.json': SCHEMA,
    'datapackage.json': '{}',
  });
  expect(await find(places)).toMatchObject({
    where: 'data/stops.schema.json',
    schema: { fields: [{ name: 'stop', type: 'string' }] },
    written: { text: SCHEMA, at: [] },
  });
  expect(places.asked).toEqual(['data/stops.schema.json']);
});

test('a package at the top of the repository speaks of files below', async () => {
  const text = PACKAGE({ fields: [{ name: 'stop' }] });
  expect(await find(repository({ 'datapackage.json': text }))).toMatchObject({
    where: 'datapackage.json',
    written: { text, at: ['resources', 0, 'schema'] },
  });
});

test('a package may name the file with the schema', async () => {
  const places = repository({
    'datapackage.json': PACKAGE('schemas/stops.json'),
    'schemas/stops.json': SCHEMA,
  });
  expect(await find(places)).toMatchObject({
    where: 'schemas/stops.json',
    written: { text: SCHEMA, at: [] },
  });
});

test('what the publisher names is looked at, and nothing else', async () => {
  const places = repository({ 'meta/stops.json': SCHEMA, 'data/stops.schema.json': SCHEMA });
  expect((await find(places, 'meta/stops.json'))?.where).toBe('meta/stops.json');
  expect(places.asked).toEqual(['meta/stops.json']);
});

test('a schema of other columns, and what is none, is passed over', async () => {
  const other = JSON.stringify({ fields: [{ name: 'price' }] });
  const places = repository({
    'data/stops.schema.json': 'no JSON',
    'data/tableschema.json': other,
    'schema.json': SCHEMA,
  });
  expect((await find(places))?.where).toBe('schema.json');
});

test('CSVW metadata cannot be changed here', async () => {
  const text = JSON.stringify({ url: 'stops.csv', tableSchema: { columns: [{ name: 'stop' }] } });
  expect(await find(repository({ 'data/stops.csv-metadata.json': text }))).toMatchObject({
    written: undefined,
  });
});

test('where nobody lists the files, a few names are tried', async () => {
  const places = repository({ 'data/schema.json': SCHEMA }, false);
  expect((await find(places))?.where).toBe('data/schema.json');
  const nothing = repository({}, false);
  expect(await find(nothing)).toBeUndefined();
  expect(nothing.asked).toEqual([
    'data/datapackage.json',
    'data/stops.schema.json',
    'data/schema.json',
    'datapackage.json',
  ]);
});

test('a description of more than two megabytes is not read', async () => {
  const huge = JSON.stringify({ fields: [{ name: 'stop', description: 'x'.repeat(2_100_000) }] });
  expect(await find(repository({ 'data/stops.schema.json': huge }))).toBeUndefined();
});

test('a host that fails has no schema', async () => {
  const places = {
    ...repository({ 'data/schema.json': SCHEMA }),
    read: () => Promise.reject(new Error('down')),
  };
  expect(await find(places)).toBeUndefined();
});

test('properties that stand in a file of their own join it, and are not written into it', async () => {
  const properties = JSON.stringify({ fields: [{ name: 'stop', locked: true }] });
  const places = repository({
    'data/stops.schema.json': SCHEMA,
    'data/stops-fields-custom-props.json': properties,
  });
  expect(await find(places)).toMatchObject({
    schema: { fields: [{ name: 'stop', type: 'string', locked: true }] },
    written: { schema: { fields: [{ name: 'stop', type: 'string' }] } },
  });
  const broken = repository({ 'data/stops.schema.json': SCHEMA, 'data/stops-fields-custom-props.json': '[' });
  expect((await find(broken))?.schema.fields).toEqual([{ name: 'stop', type: 'string' }]);
});
