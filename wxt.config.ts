import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import about from './package.json' with { type: 'json' };
import { manifest } from './src/platform/extension/manifest.ts';

/** Two builds from one tree: `.output/chrome-mv3` and `.output/firefox-mv3`. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  entrypointsDir: 'entrypoints',
  manifest: ({ browser }) => ({
    homepage_url: about.homepage,
    /* Chromium takes nothing but a mail address for an author. */
    ...(browser === 'firefox' ? { author: about.author } : {}),
    ...manifest(browser === 'firefox' ? 'firefox' : 'chromium'),
  }),
  vite: () => ({ plugins: [preact()], build: { target: 'es2022' } }),
});
