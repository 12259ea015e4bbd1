import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension for a browser and returns the folder to load; throws with WXT's output when it fails.
 * WXT runs as a program of its own, because its progress display would drown what our commands print.
 */
export async function buildExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = `${root}.output/${target}-mv3`;
  await rm(folder, { recursive: true, force: true });
  const { status, stdout, stderr, error } = spawnSync('wxt', ['build', '--browser', target], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`The extension could not be built:\n${stdout}${stderr}`, { cause: error });
  return folder;
}
