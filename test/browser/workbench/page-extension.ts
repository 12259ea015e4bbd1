import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/** A page of a test: what is called `<name>.html` runs `entry`, with the styles of the workbench. */
export interface TestPage {
  name: string;
  entry: string;
}

const STYLES = join(import.meta.dirname, '../../../src/workbench/styles/index.css');

/** Writes an extension with one page; returns its folder. */
export async function writePageExtension(folder: string, { name, entry }: TestPage): Promise<string> {
  await buildInto(folder, {
    lib: { entry, formats: ['iife'], name: 'testPage', fileName: () => 'page.js' },
  });
  await buildInto(folder, {
    rolldownOptions: { input: { page: STYLES }, output: { assetFileNames: 'page.css' } },
  });
  const background = { service_worker: 'background.js' };
  const manifest = { manifest_version: 3, name, version: '1', action: {}, background };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, `${name}.html`), pageOf(name));
  return folder;
}

async function buildInto(folder: string, options: InlineConfig['build']): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: false, ...options },
  });
}

function pageOf(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><link rel="stylesheet" href="page.css"><body><div id="root"></div><script src="page.js"></script></body></html>`;
}
