import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS: Record<string, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the extension as `npm test` built it for a browser: the one `EMENDATA_BROWSER` names, if not told. */
export function builtExtension(browser = process.env.EMENDATA_BROWSER ?? ''): string {
  const name = FOLDERS[browser];
  if (name === undefined) throw new Error(`No build for “${browser}”; run the projects chromium or firefox`);
  const folder = fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`The extension is not built for ${browser}: run npm run build (npm test does it itself)`);
  return folder;
}
