import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension for a browser and returns the folder to load; rejects with WXT's output when it fails.
 * WXT runs as a program of its own, because its progress display would drown what our commands print.
 */
export async function buildExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = `${root}.output/${target}-mv3`;
  await rm(folder, { recursive: true, force: true });
  await new Promise<void>((resolve, reject) => {
    execFile('wxt', ['build', '--browser', target], { cwd: root }, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`The extension could not be built:\n${stdout}${stderr}`, { cause: error }));
    });
  });
  return folder;
}
