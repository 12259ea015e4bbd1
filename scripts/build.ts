import { buildExtension } from './build-extension.ts';
import { buildSite } from './build-site.ts';

/** `npm run build`: both extensions and the hosted site, into `.output/`. */
for (const browser of ['chromium', 'firefox'] as const) console.log(await buildExtension(browser));
console.log(await buildSite());
