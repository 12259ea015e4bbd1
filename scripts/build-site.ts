import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { LOCALES } from '../src/core/embed/embed-fragment.ts';
import { buildBookmarklet } from './build-bookmarklet.ts';
import { buildScript } from './build-script.ts';
import { headersFile, SITE_POLICY } from './site-policy.ts';

const PAGES = ['index.html', 'open.html', 'send.html', 'desk.html'];
const source = fileURLToPath(new URL('../bookmarklet/site', import.meta.url));

/** Where the hosted site is when it has been built. */
export const SITE_FOLDER = fileURLToPath(new URL('../.output/site', import.meta.url));

/** Builds the hosted site: static files for any host and any path. Returns their folder; throws with the bundler's message when it cannot be built. */
export async function buildSite(): Promise<string> {
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [preact(), policy, ...(await bookmarklets())],
    build: {
      outDir: SITE_FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: {
        /* The polyfill of a browser of 2022; it would be code inside the pages. */
        polyfill: false,
        /* The names of all that each later part needs would be 3 kB before the first table. */
        resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
      },
      rolldownOptions: {
        input: PAGES.map((page) => join(source, page)),
        /* What libraries tell programmers in the console would be 2 kB before the first table. */
        output: { minify: { compress: { dropConsole: true }, mangle: true } },
      },
    },
  });
  await write('embed.js', await buildScript({ entry: 'bookmarklet/embed/embed.ts' }));
  await write('service-worker.js', await buildServiceWorker());
  await write('_headers', headersFile());
  return SITE_FOLDER;
}

/** The service worker, which knows all files built so far: a new one replaces the old when any of them has changed. */
async function buildServiceWorker(): Promise<string> {
  const entries = await readdir(SITE_FOLDER, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return buildScript({
    entry: 'bookmarklet/site/service-worker.ts',
    define: {
      EMENDATA_FILES: JSON.stringify(files.map((file) => relative(SITE_FOLDER, file).replaceAll('\\', '/'))),
      EMENDATA_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
  });
}

function write(name: string, content: string): Promise<void> {
  return writeFile(join(SITE_FOLDER, name), content);
}

/** Gives each page the site's policy, before anything else it could load. */
const policy: Plugin = {
  name: 'site-policy',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: SITE_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** The bookmarklets as modules of the site: the first page fetches the one in its reader's language. */
function bookmarklets(): Promise<Plugin[]> {
  const modules = LOCALES.map(async (lang) =>
    virtualModule(`virtual:bookmarklet-${lang}`, { code: await buildBookmarklet(lang) }),
  );
  return Promise.all(modules);
}

/** A module that is made while building. */
function virtualModule(name: string, exported: Record<string, string>): Plugin {
  const id = `\0${name}`;
  return {
    name,
    resolveId: (wanted) => (wanted === name ? id : undefined),
    load: (wanted) =>
      wanted === id
        ? Object.entries(exported)
            .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
            .join('\n')
        : undefined,
  };
}

/** `node scripts/build-site.ts` builds it alone. */
if (import.meta.main) console.log(await buildSite());
