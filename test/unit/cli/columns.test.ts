import { beforeEach, expect, test, vi } from 'vitest';
import { type Folder, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const OLD = 'id;name;city\r\n1;"Ada";London\r\n2;Blaise;Paris\r\n';
const NEW = 'id;zone;title;city\r\n1;A;"Ada";London\r\n2;;Blaise;Paris\r\n';

let here: Folder;
beforeEach(async () => {
  here = folder();
  here.write('old.csv', OLD);
  here.write('new.csv', NEW);
  const { stdout } = await run(['diff', '--json', 'old.csv', 'new.csv'], { cwd: here.path });
  here.write('p.json', stdout);
});

test('diff says what became of the columns', async () => {
  const { stdout } = await run(['diff', 'old.csv', 'new.csv'], { cwd: here.path });
  expect(stdout.toString().split('\n')).toEqual([
    'header  rename column "name" → "title"',
    'header  + column "zone", after "id"',
    'record 1  "zone": "" → "A"',
    '',
  ]);
});

test('apply makes one file the other, byte for byte', async () => {
  const { stdout } = await run(['apply', 'p.json', 'old.csv'], { cwd: here.path });
  expect(stdout.toString()).toBe(NEW);
});

test('rebase says what stands in the way', async () => {
  here.write('now.csv', 'id;name;title\r\n1;"Ada";Countess\r\n2;Blaise;\r\n');
  const { code, stdout } = await run(['rebase', 'p.json', 'now.csv'], { cwd: here.path });
  expect([code, stdout.toString().split('\n')]).toEqual([
    1,
    [
      'conflict   column 3  rename column "name" → "title"; the name is taken',
      'applies    column 2  + column "zone", after "id"',
      'applies    record 1  "zone": "" → "A"',
      '',
    ],
  ]);
});
