import { expect, test, vi } from 'vitest';
import { fixturePath, folder, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

test('inspect says how a file is read, each part with how sure that is', async () => {
  const { code, stdout } = await run(['inspect', '--json', fixturePath('ragged.csv')]);
  expect(code).toBe(0);
  const said = JSON.parse(stdout.toString()) as Record<string, { value?: unknown; confidence: number }>;
  expect(said).toMatchObject({
    encoding: { value: 'utf-8', bom: 0 },
    delimiter: { value: ',' },
    quote: { value: '"' },
    newline: { value: '\n' },
    preamble: { value: 0 },
    header: { value: 1 },
    shape: { columns: ['id', 'name', 'city'], records: 4 },
    warnings: [{ kind: 'ragged', count: 2 }],
  });
  for (const part of [
    'encoding',
    'delimiter',
    'quote',
    'escape',
    'comment',
    'newline',
    'preamble',
    'header',
    'shape',
  ]) {
    expect(said[part]?.confidence).toBeGreaterThan(0);
    expect(said[part]?.confidence).toBeLessThanOrEqual(1);
  }
});

test('what is given is not guessed', async () => {
  const { stdout } = await run([
    'inspect',
    '--json',
    '--delimiter',
    ';',
    '--header',
    '0',
    fixturePath('plain.csv'),
  ]);
  expect(JSON.parse(stdout.toString())).toMatchObject({
    delimiter: { value: ';', confidence: 1 },
    header: { confidence: 1, evidence: 'given' },
    shape: { columns: ['#1'] },
  });
});

test('what stands around the table is found, and left out of it', async () => {
  const file = folder().write('report.csv', '# Title\nid,name,city\n1,Ada,London\n# note\n2,Blaise,Paris\n');
  const { stdout } = await run(['inspect', '--json', file]);
  expect(JSON.parse(stdout.toString())).toMatchObject({ comment: { value: '#' }, preamble: { value: 1 } });
  expect((await run(['export', file])).stdout.toString()).toBe(
    'id,name,city\n1,Ada,London\n2,Blaise,Paris\n',
  );
});

test('decimal marks are told by column', async () => {
  const { stdout } = await run(['inspect', '--json', fixturePath('semicolon-decimal-comma.csv')]);
  const { decimals } = JSON.parse(stdout.toString()) as { decimals: { value: string }[] };
  expect(decimals.length).toBeGreaterThan(0);
  expect(decimals.every(({ value }) => value === ',')).toBe(true);
  const text = (await run(['inspect', fixturePath('semicolon-decimal-comma.csv')])).stdout.toString();
  expect(text).toMatch(/^decimals {3}"," in "/m);
});

test('for a person it is one line a part', async () => {
  const { stdout } = await run(['inspect', fixturePath('bom.csv')]);
  expect(stdout.toString()).toMatch(/^encoding {3}utf-8 with byte order mark \(100 %, bom\)$/m);
});

test('check opens each file or says why not', async () => {
  const { path, write } = folder();
  write('good.csv', 'a,b\n1,2\n3,4\n');
  write('.hidden.csv', 'PK\x03\x04');
  expect(await run(['check'], { cwd: path })).toMatchObject({ code: 0, stdout: Buffer.from('✓ good.csv\n') });
  write('odd.csv', 'a,b\n1,2,3\n3,4\n5,6\n');
  expect(await run(['check'], { cwd: path })).toMatchObject({ code: 1 });
  write('page.csv', '<html><body>404</body></html>');
  const { code, stdout } = await run(['check', '--json'], { cwd: path });
  expect(code).toBe(3);
  expect(JSON.parse(stdout.toString())).toMatchObject([
    { file: 'good.csv', warnings: [] },
    { file: 'odd.csv', warnings: [{ kind: 'ragged', record: 0, count: 1 }] },
    { file: 'page.csv', error: 'page.csv: it is an HTML page, not a table' },
  ]);
});
