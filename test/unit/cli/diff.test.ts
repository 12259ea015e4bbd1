import { beforeEach, expect, test, vi } from 'vitest';
import { type Folder, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const OLD = 'id;name;city\r\n1;"Ada";London\r\n2;Blaise;Paris\r\n3;Grace;New York';
const NEW = 'id,name,city\n1,Ada,London\n2,Blaise,"Clermont, Auvergne"\n4,Linus,Helsinki\n3,Grace,New York\n';

let here: Folder;
beforeEach(() => {
  here = folder();
  here.write('old.csv', OLD);
  here.write('new.csv', NEW);
});

test('diff says cell by cell what differs, however the files are written', async () => {
  const { code, stdout, stderr } = await run(['diff', 'old.csv', 'new.csv'], { cwd: here.path });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.toString()).toBe(
    'record 2  "city": "Paris" → "Clermont, Auvergne"\nafter record 2  + "id": "4", "name": "Linus", "city": "Helsinki"\n',
  );
});

test('as JSON it is a patch, and applying it to the old file gives the table of the new one', async () => {
  const { stdout } = await run(['diff', '--json', 'old.csv', 'new.csv'], { cwd: here.path });
  expect(JSON.parse(stdout.toString())).toMatchObject({
    emendata: 1,
    key: ['id'],
    source: { kind: 'url', url: 'https://localhost/old.csv', dialect: { delimiter: ';' } },
  });
  here.write('p.json', stdout);
  const applied = await run(['apply', 'p.json', 'old.csv'], { cwd: here.path });
  expect(applied.stdout.toString()).toBe(
    OLD.replace('Paris', 'Clermont, Auvergne').replace('\r\n3;', '\r\n4;Linus;Helsinki\r\n3;'),
  );
});

test('the same table is no patch; columns with one name are refused', async () => {
  here.write('same.csv', OLD.replaceAll(';', ','));
  here.write('other.csv', 'id;name;name\n1;Ada;London\n');
  const same = await run(['diff', '--json', 'old.csv', 'same.csv'], { cwd: here.path });
  expect([same.code, same.stdout.toString()]).toEqual([0, 'null\n']);
  expect(await run(['diff', 'old.csv', 'other.csv'], { cwd: here.path })).toEqual({
    code: 1,
    stdout: Buffer.from(''),
    stderr: 'emendata: The columns of the two versions differ in a way that a patch cannot say\n',
  });
});

test('the patch names the file that is given', async () => {
  const source = 'https://example.org/people.csv';
  const { stdout } = await run(['diff', '--json', '--source', source, 'old.csv', 'new.csv'], {
    cwd: here.path,
  });
  expect(JSON.parse(stdout.toString())).toMatchObject({ source: { url: source } });
  expect(
    await run(['diff', '--source', 'people.csv', 'old.csv', 'new.csv'], { cwd: here.path }),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--source takes an http or https address') as string,
  });
});
