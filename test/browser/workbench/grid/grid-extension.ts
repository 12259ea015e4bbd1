import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const MANIFEST = {
  manifest_version: 3,
  name: 'Grid',
  version: '1',
  action: {},
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: {
    gecko: { id: 'grid@example.org', data_collection_permissions: { required: ['none'] } },
  },
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Grid</title>
<link rel="stylesheet" href="page.css"><body><main><h1>Grid</h1><button>Before</button><div id="host"></div><button>After</button></main>
<script src="page.js"></script></body></html>`;

const WORKBENCH = join(import.meta.dirname, '../../../../src/workbench');
const STYLES = [
  join(WORKBENCH, 'styles/tokens.css'),
  join(WORKBENCH, 'styles/base.css'),
  join(WORKBENCH, 'grid/grid.css'),
  join(import.meta.dirname, 'grid-page.css'),
];

/** Writes an extension whose page `grid.html` mounts the grid; returns the folder. */
export async function writeGridExtension(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'grid-page.ts'),
        formats: ['iife'],
        name: 'gridPage',
        fileName: () => 'page.js',
      },
    },
  });
  await mkdir(folder, { recursive: true });
  const css = await Promise.all(STYLES.map((file) => readFile(file, 'utf8')));
  await writeFile(join(folder, 'page.css'), css.join('\n'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'grid.html'), PAGE);
  return folder;
}
