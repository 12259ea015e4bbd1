import { readdirSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import { type Folder, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const OLD = 'id;name\r\n1;"Ada"\r\n2;Blaise\r\n3;Grace';
const NEW = 'id;name\r\n1;"Ada; Countess"\r\n2;Blaise\r\n3;Grace';
const MOVED = 'id;name\r\n0;Al\r\n1;"Ada"\r\n2;B.\r\n3;Grace';
const CONFLICTING = 'id;name\r\n1;"Ada L."\r\n2;Blaise\r\n3;Grace';

let here: Folder;
let patch: string;

beforeEach(() => {
  here = folder();
  const document = openCsv(new TextEncoder().encode(OLD));
  document.setCell(0, 1, 'Ada; Countess');
  const source = { kind: 'url' as const, url: 'https://example.org/people.csv' };
  const made = makePatch({
    document,
    source,
    version: {},
    key: ['id'],
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-01T00:00:00Z',
  });
  patch = here.write('p.json', JSON.stringify(made));
});

test('apply writes the bytes of the file with the patch and no others', async () => {
  const file = here.write('a.csv', OLD);
  expect(await run(['apply', patch, file])).toEqual({ code: 0, stdout: Buffer.from(NEW), stderr: '' });
  expect(here.read('a.csv').toString()).toBe(OLD);
});

test('apply writes to a file, over the file, and says what it did', async () => {
  const file = here.write('a.csv', OLD);
  expect((await run(['apply', patch, file, '--output', `${here.path}/b.csv`])).code).toBe(0);
  expect(here.read('b.csv').toString()).toBe(NEW);
  const { code, stdout } = await run(['apply', patch, file, '--in-place', '--json']);
  expect([code, JSON.parse(stdout.toString())]).toMatchObject([
    0,
    { outcomes: [{ status: 'applies', record: 1 }] },
  ]);
  expect(here.read('a.csv').toString()).toBe(NEW);
  expect((await run(['apply', patch, file, '--in-place'])).code).toBe(0);
  expect(here.read('a.csv').toString()).toBe(NEW);
  expect(readdirSync(here.path).sort()).toEqual(['a.csv', 'b.csv', 'p.json']);
});

test('a patch of a file that only its contributor has is applied to the file that is given, whatever its name', async () => {
  const document = openCsv(new TextEncoder().encode(OLD));
  document.setCell(0, 1, 'Ada; Countess');
  const made = makePatch({
    document,
    source: { kind: 'file', name: '../../people.csv' },
    version: {},
    key: ['id'],
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-01T00:00:00Z',
  });
  const shared = here.write('shared.json', JSON.stringify(made));
  const file = here.write('copy.csv', MOVED);
  expect((await run(['rebase', shared, file])).code).toBe(0);
  const { stdout } = await run(['apply', shared, file]);
  expect(stdout.toString()).toBe(MOVED.replace('"Ada"', '"Ada; Countess"'));
  expect(readdirSync(here.path).sort()).toEqual(['copy.csv', 'p.json', 'shared.json']);
});

test('apply follows a file that moved, and refuses a conflict as a whole', async () => {
  const moved = here.write('moved.csv', MOVED);
  const applied = await run(['apply', patch, moved]);
  expect(applied.stdout.toString()).toBe(MOVED.replace('"Ada"', '"Ada; Countess"'));
  const file = here.write('c.csv', CONFLICTING);
  const { code, stdout, stderr } = await run(['apply', patch, file, '--in-place']);
  expect([code, stdout.toString(), here.read('c.csv').toString()]).toEqual([1, '', CONFLICTING]);
  expect(stderr).toContain(
    'conflict   record 1  "name": "Ada" → "Ada; Countess"; the file says "name": "Ada L."',
  );
});

test('rebase says what would become of each change', async () => {
  expect(await run(['rebase', patch, here.write('a.csv', NEW)])).toMatchObject({ code: 0 });
  const { code, stdout } = await run(['rebase', '--json', patch, here.write('c.csv', CONFLICTING)]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout.toString())).toMatchObject({
    outcomes: [{ status: 'conflict', record: 1, current: { name: 'Ada L.' } }],
  });
});

test.each([
  ['{', 'it is no JSON'],
  ['{}', 'it is no valid patch'],
  ['\xff', 'it is no JSON'],
])('%j is refused as a patch', async (content, reason) => {
  const wrong = here.write('wrong.json', Buffer.from(content, 'latin1'));
  const { code, stderr } = await run(['apply', wrong, here.write('a.csv', OLD)]);
  expect([code, stderr]).toEqual([3, expect.stringContaining(`emendata: ${wrong}: ${reason}`)]);
});
