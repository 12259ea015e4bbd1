import type { Plugin } from 'vite';
import type { Locale } from '../src/core/embed/embed-fragment.ts';
import { buildScript } from './build-script.ts';

/**
 * Builds the bookmarklet in one language, for a bookmark has no room for all, and returns its code: one script without imports, to be run with `EMENDATA_SITE` in reach
 * (`bookmarkletAddress` sees to that). Throws with the bundler's message when it cannot be built.
 */
export function buildBookmarklet(lang: Locale): Promise<string> {
  const define = { EMENDATA_LANG: JSON.stringify(lang) };
  return buildScript({ entry: 'bookmarklet/bookmarklet.ts', define, plugins: [squeezeStyles] });
}

/** Takes the indentation out of style sheets: every blank counts three times in an address. */
const squeezeStyles: Plugin = {
  name: 'squeeze-styles',
  transform(code) {
    return code.replace(/(?<=const CSS = `)[^`]*(?=`)/g, (css) =>
      css
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) /g, '$1')
        .replace(/(?<=[\w)-]): /g, ':')
        .trim(),
    );
  },
};
