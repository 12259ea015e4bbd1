import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the hosted site as `npm test` built it. */
export function builtSite(): string {
  const folder = fileURLToPath(new URL('../../.output/site', import.meta.url));
  if (!existsSync(`${folder}/_headers`))
    throw new Error('The hosted site is not built: run npm run build (npm test does it itself)');
  return folder;
}
