import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser, getBrowser, installCommand } from '../../../scripts/find-browsers.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emendata-find-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('the variable wins, if what it names can be run', async () => {
  const program = join(folder, 'my-chromium');
  await writeFile(program, '');
  vi.stubEnv('EMENDATA_CHROMIUM', program);
  expect(() => findBrowser('chromium')).toThrow('not an executable file');
  await chmod(program, 0o755);
  expect(getBrowser('chromium')).toBe(program);
});

test('finds a program on the PATH', async () => {
  vi.stubEnv('EMENDATA_FIREFOX', '');
  vi.stubEnv('PATH', folder);
  const program = join(folder, 'firefox-esr');
  await writeFile(program, '', { mode: 0o644 });
  expect(findBrowser('firefox')).not.toBe(program);
  await chmod(program, 0o755);
  expect(findBrowser('firefox')).toBe(program);
});

test('names every browser in the command that installs them', () => {
  const command = installCommand(['chromium', 'firefox']);
  expect(command).toContain('chromium');
  expect(command).toContain('firefox');
});
