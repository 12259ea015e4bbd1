import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.ts';
import { buildSite } from '../../scripts/build-site.ts';
import { ensureBrowsers } from '../../scripts/find-browsers.mjs';
import { createWorld } from '../world.ts';
import { takeTour } from './tour.ts';

/** `npm run screenshots [-- --out FOLDER]`: every screen, light and dark, wide and narrow, in English and French. */
const usual = fileURLToPath(new URL('../output/screens', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: usual } } });

if (ensureBrowsers({ only: ['chromium'] }).length > 0) process.exit(1);
const extension = await buildExtension('chromium');
const site = await buildSite();
await rm(values.out, { recursive: true, force: true });
for (const language of ['en', 'fr']) {
  const world = await createWorld({ site });
  try {
    await takeTour({ world, extension, folder: values.out, language });
    console.log(`${language}: done`);
  } finally {
    await world.close();
  }
}
console.log(`The pictures are in ${values.out}`);
