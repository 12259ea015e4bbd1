import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../scripts/build-extension.ts';
import { buildSite } from '../scripts/build-site.ts';
import { ensureBrowsers } from '../scripts/find-browsers.mjs';
import { show } from './show.ts';
import { createSteps } from './walk/step.ts';
import { walk } from './walk/walk.ts';
import { createWorld } from './world.ts';

/**
 * `npm start`: the product's main job on real data. With a display it opens a browser to play in; without
 * one, or with `--headless`, it walks the whole way by itself and exits with 0 only if every step held.
 */
const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

if (ensureBrowsers({ only: ['chromium'] }).length > 0) process.exit(1);
console.log('Building the extension and the hosted site …');
const extension = await buildExtension('chromium');
const site = await buildSite();
const world = await createWorld({
  site,
  ...(!headless && { ports: { forge: 8731, portal: 8732, site: 8733 } }),
});

if (headless) process.exitCode = await walkHeadless();
else await show(world, extension);
await world.close();

async function walkHeadless(): Promise<number> {
  const output = fileURLToPath(new URL('output/', import.meta.url));
  const steps = await createSteps(output);
  try {
    await walk({ world, extension, steps });
    console.log(`\n${steps.done} steps held. Pictures are in ${output}`);
    return 0;
  } catch (error) {
    console.error('\n✗ This step did not hold:', error);
    return 1;
  }
}
