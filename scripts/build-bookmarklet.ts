import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the bookmarklet and returns its code: one script without imports, to be run with `EMENDATA_SITE` in reach
 * (`bookmarkletAddress` sees to that). Throws with the bundler's message when it cannot be built.
 */
export async function buildBookmarklet(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [squeezeStyles],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: 'bookmarklet/bookmarklet.ts', formats: ['iife'], name: 'emendata' },
    },
  });
  const code = [result]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  if (code.length !== 1) throw new Error(`The bookmarklet was built into ${code.length} files.`);
  return code.join('').trim();
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
