import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const MANIFEST = {
  manifest_version: 3,
  name: 'History',
  version: '1',
  action: {},
  background: { service_worker: 'background.js' },
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>History</title><link rel="stylesheet" href="page.css"><body><div id="root"></div><script src="page.js"></script></body></html>`;

/** Writes an extension whose page `history.html` shows the history of the file that its address names; returns the folder. */
export async function writeHistoryExtension(folder: string): Promise<string> {
  const styles = join(import.meta.dirname, '../../../../src/workbench/styles/index.css');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'history-page.tsx'),
        formats: ['iife'],
        name: 'historyPage',
        fileName: () => 'page.js',
      },
    },
  });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: { page: styles }, output: { assetFileNames: 'page.css' } },
    },
  });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'history.html'), PAGE);
  return folder;
}
