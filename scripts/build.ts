import { buildExtension } from './build-extension.ts';

/** `npm run build`: both extensions, into `.output/`. */
for (const browser of ['chromium', 'firefox'] as const) console.log(await buildExtension(browser));
