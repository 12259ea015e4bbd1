import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sourceFiles, SOURCES } from '../../../../scripts/package/source-files.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** What the repository holds and a build does not need. */
const NOT_SOURCES = ['.ci'];

test('every file of the repository is in the archive, and nothing that a build makes', async ({ skip }) => {
  if (!existsSync(join(root, '.git'))) skip('no git repository');
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1 << 24 });
  const tracked = stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  const files = new Set(await sourceFiles(root));
  const missing = tracked.filter(
    (path) => !files.has(path) && !NOT_SOURCES.includes(path.split('/')[0] ?? ''),
  );
  expect(missing).toEqual([]);
  expect([...files].filter((path) => /(^|\/)(node_modules|\.output|\.wxt|\.state)\//.test(path))).toEqual([]);
});

test('what lies around is not in it, and what is missing is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emendata-sources-'));
  try {
    for (const name of SOURCES) await mkdir(join(folder, name));
    await mkdir(join(folder, 'playground', 'output'));
    for (const path of ['.env', 'notes.md', 'playground/output/1.png', 'npm.log', 'src/a.log', 'src/main.ts'])
      await writeFile(join(folder, path), 'x');
    expect(await sourceFiles(folder)).toEqual(['src/main.ts']);
    await rm(join(folder, 'LICENSE'), { recursive: true });
    await expect(sourceFiles(folder)).rejects.toThrow('LICENSE is missing');
  } finally {
    await rm(folder, { recursive: true });
  }
});
