import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { fixture } from '../core/csv/fixture.ts';
import { fixturePath, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

test('bytes of an old encoding come out as clean UTF-8', async () => {
  const { stdout } = await run(['export', fixturePath('windows-1252.csv')]);
  expect(stdout.toString()).toBe('nom,prix\nCafé crème,"2,50 €"\nŒuf à la coque,"1,80 €"\n');
});

test.each(['no-header.csv', 'utf-16le-bom.csv', 'embedded-newlines.csv', 'ragged.csv', 'apostrophes.csv'])(
  '%s comes out as the table that is seen',
  async (name) => {
    const { code, stdout, stderr } = await run(['export', fixturePath(name)]);
    expect([code, stderr]).toEqual([0, '']);
    const document = openCsv(fixture(name));
    const seen = Array.from({ length: document.length }, (_, n) => [...document.values(n)]);
    const rows = document.header.length > 0 ? [[...document.header], ...seen] : seen;
    const text = stdout.toString().replace(/\n$/, '');
    expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data).toEqual(rows);
  },
);

test('a single empty cell stays a record', async () => {
  const file = folder().write('one.csv', 'name\n""\nAda\n');
  const { stdout } = await run(['export', file]);
  expect(stdout.toString()).toBe('name\n""\nAda\n');
});

test('a person knows better than the guess', async () => {
  const file = folder().write('odd.txt', Buffer.from("1*'a*b'*\xe9\n2*c*d\n", 'latin1'));
  const options = ['--delimiter', '*', '--quote', "'", '--encoding', 'windows-1250', '--header', '0'];
  expect((await run(['export', ...options, file])).stdout.toString()).toBe('1,a*b,é\n2,c,d\n');
  const unquoted = await run(['export', '--delimiter', '*', '--quote', 'none', '--header', '0', file]);
  expect(unquoted.stdout.toString()).toContain("1,'a,b',");
});

test('every header row is kept, and the lines that are skipped are not', async () => {
  const file = folder().write('two.csv', 'Report\nof,2020\nA,,B\na1,a2\n1,2,3\n');
  const { stdout } = await run(['export', '--skip', '2', '--header', '2', file]);
  expect(stdout.toString()).toBe('A,,B\na1,a2,\n1,2,3\n');
  const { stdout: none } = await run(['export', '--skip', '0', '--header', '0', file]);
  expect(none.toString()).toBe('Report,,\nof,2020,\nA,,B\na1,a2,\n1,2,3\n');
});

test('escapes and comments can be given', async () => {
  const file = folder().write('odd.csv', 'a,b\n"x \\" y",1\n#z,2\n');
  const backslash = await run(['export', '--escape', 'backslash', '--comment', '#', file]);
  expect(backslash.stdout.toString()).toBe('a,b\n"x "" y",1\n');
  const doubled = await run(['export', '--escape', 'doubled', '--comment', 'none', file]);
  expect(doubled.stdout.toString()).toBe('a,b\n"x \\"" y",1\n#z,2\n');
});

test('as JSON it is an array of rows', async () => {
  const { stdout } = await run(['export', '--json', fixturePath('doubled-quotes.csv')]);
  const document = openCsv(fixture('doubled-quotes.csv'));
  expect(JSON.parse(stdout.toString())).toEqual([document.header, ...document.rows()]);
});

test('edges of portions break no record', async () => {
  const lines = Array.from(
    { length: 30_000 },
    (_, n) => `${n},${n % 7 === 0 ? 'é€😀' : 'x'},"say ""${n}"""\n`,
  );
  const file = folder().write('long.csv', `id,v,w\n${lines.join('')}`);
  expect((await run(['export', file])).stdout.toString()).toBe(`id,v,w\n${lines.join('')}`);
});

test('a reader that goes away ends it without a word', async () => {
  const file = folder().write('long.csv', `id,text\n${'1,some text\n'.repeat(200_000)}`);
  const { code, stdout, stderr } = await run(['export', file], { leaveAfter: 1000 });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.toString().startsWith('id,text\n1,some text\n')).toBe(true);
  expect(stdout.length).toBeLessThan(1_000_000);
});
