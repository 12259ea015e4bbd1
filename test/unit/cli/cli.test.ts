import { expect, test, vi } from 'vitest';
import { fixturePath, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

test('help lists the commands, and each command explains itself', async () => {
  const { code, stdout } = await run(['--help']);
  expect(code).toBe(0);
  const names = [...stdout.toString().matchAll(/^ {2}([a-z]+) [A-Z[]/gm)].map(([, name]) => name ?? '');
  expect(names).toEqual(expect.arrayContaining(['inspect', 'export', 'check', 'diff', 'apply', 'rebase']));
  const helps = await Promise.all(names.map((name) => run([name, '--help'])));
  expect(helps.map((help) => help.code)).toEqual(names.map(() => 0));
  for (const [n, help] of helps.entries())
    expect(help.stdout.toString()).toContain(`-- ${names[n]} [options]`);
});

test.each([
  [['nonsense'], 'there is no command "nonsense"'],
  [['export'], 'export takes FILE'],
  [['export', '--nonsense', 'x.csv'], "Unknown option '--nonsense'"],
  [['export', '--encoding', 'klingon', 'x.csv'], '"klingon" is no known encoding'],
  [['export', '--delimiter', ',,', 'x.csv'], '--delimiter takes one character'],
  [['export', '--delimiter', '\n', fixturePath('plain.csv')], 'No delimiter'],
  [['export', '--quote', '*', 'x.csv'], '--quote takes'],
  [['export', '--header', 'maybe', 'x.csv'], '--header takes'],
  [['export', '--skip', '-1', 'x.csv'], '--skip'],
  [['export', '--skip', 'few', 'x.csv'], '--skip takes'],
  [['export', '--escape', 'none', 'x.csv'], '--escape takes'],
  [['export', '--comment', '//', 'x.csv'], '--comment takes'],
  [['apply', 'p.json', 'x.csv', '--json'], '--json needs --output or --in-place'],
  [['apply', 'p.json', 'x.csv', '--in-place', '--output', 'y.csv'], 'exclude each other'],
])('%j is a wrong command line', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout.toString()]).toEqual([2, '']);
  expect(stderr).toContain(`emendata: `);
  expect(stderr).toContain(message);
});

test('what cannot be read is said in one line', async () => {
  const { write, path } = folder();
  const cases: [string, string][] = [
    [`${path}/absent.csv`, 'there is no such file'],
    [path, 'it is a folder'],
    [write('empty.csv', ''), 'it is empty'],
    [write('page.csv', '<!doctype html><title>Not found</title>'), 'it is an HTML page, not a table'],
    [write('data.csv', '{"a":1}'), 'it is JSON, not a table'],
    [write('zip.csv', 'PK\x03\x04rest'), 'it is no text (zip or xlsx)'],
  ];
  for (const [file, reason] of cases) {
    expect(await run(['export', file])).toEqual({
      code: 3,
      stdout: Buffer.from(''),
      stderr: `emendata: ${file}: ${reason}\n`,
    });
  }
});
