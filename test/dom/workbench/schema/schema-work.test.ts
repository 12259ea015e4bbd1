import { expect, test, vi } from 'vitest';
import { LookUp } from '../../../../src/workbench/schema/look-up.ts';
import { schemaWorkOf } from '../../../../src/workbench/schema/schema-work.ts';
import { startSession } from '../dataset/airfields.ts';
import { forgeWith } from './surroundings.ts';

const SIGNAL = new AbortController().signal;

async function worked(files: Record<string, string>) {
  const { ports, asked } = forgeWith(files);
  const session = startSession();
  const work = schemaWorkOf(session, ports);
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
  return { session, work, ports, asked };
}

test('what nobody wrote down is inferred, with the key of the dataset', async () => {
  const { work } = await worked({});
  expect(work.state).toMatchObject({
    origin: 'inferred',
    found: undefined,
    schema: { primaryKey: ['code'] },
  });
  expect([...(work.state?.evidence.keys() ?? [])]).toEqual(['code', 'name', 'city']);
});

test('what is beside the file counts; few requests, to its host alone', async () => {
  const schema = JSON.stringify({ fields: [{ name: 'city', type: 'string', title: 'Town' }] });
  const { work, asked } = await worked({ 'fields.schema.json': schema, 'other.csv': '' });
  await vi.waitFor(() => expect(work.state?.origin).toBe('beside'));
  expect(work.state?.schema.fields.map(({ name, title }) => [name, title])).toEqual([
    ['city', 'Town'],
    ['code', undefined],
    ['name', undefined],
  ]);
  expect(asked).toHaveLength(2);
  expect(new Set(asked.map((address) => new URL(address).host))).toEqual(new Set(['forge.example']));
});

test('a correction is kept for the session and told to whoever listens', async () => {
  const { session, work, ports } = await worked({});
  const told = vi.fn<() => void>();
  work.subscribe(told);
  work.state?.setField('city', { type: 'boolean' });
  expect(told).toHaveBeenCalledTimes(1);
  expect(work.state).toMatchObject({ origin: 'own' });
  expect(work.state?.schema.fields[2]).toEqual({ name: 'city', type: 'boolean' });
  expect(schemaWorkOf(session, ports)).toBe(work);
});

test('a foreign key is a search in this file or in another one of the host', async () => {
  const { ports, asked } = forgeWith({ 'towns.csv': 'id,name\n1,Aston\n2,Bury\n3,Ashton\n' });
  const session = startSession();
  const lookUp = new LookUp(session, ports);
  const field = { name: 'city', type: 'string' } as const;
  const schemaWith = (resource: string, referenced: string) => ({
    fields: [field],
    primaryKey: [],
    missingValues: [''],
    foreignKeys: [{ fields: ['city'], resource, referenced: [referenced] }],
  });
  expect(await lookUp.find(schemaWith('', 'code'), field, 'b', SIGNAL)).toEqual([
    { value: 'B2', label: 'Birch' },
  ]);
  const towns = schemaWith('repository:///towns.csv', 'id');
  expect(lookUp.has(towns, field)).toBe(true);
  expect(await lookUp.find(towns, field, 'às', SIGNAL)).toEqual([
    { value: '1', label: 'Aston' },
    { value: '3', label: 'Ashton' },
  ]);
  await lookUp.find(towns, field, 'x', SIGNAL);
  expect(asked).toHaveLength(1);
  expect(await lookUp.find(schemaWith('https://elsewhere.example/a.csv', 'id'), field, '', SIGNAL)).toEqual(
    [],
  );
  expect(asked).toHaveLength(1);
});

test('labelled values are a search too', async () => {
  const lookUp = new LookUp(startSession(), forgeWith({}).ports);
  const categories = [
    { value: 'CC', label: 'Communauté' },
    { value: 'MET', label: 'Métropole' },
  ];
  const field = { name: 'city', type: 'string', categories } as const;
  const schema = { fields: [field], primaryKey: [], missingValues: [''], foreignKeys: [] };
  expect(await lookUp.find(schema, field, 'metro', SIGNAL)).toEqual([{ value: 'MET', label: 'Métropole' }]);
});
