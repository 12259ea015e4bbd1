import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root, sourceFiles } from './imports.ts';

/** Who may import whom: each layer names what it may look at besides itself. Data flows one way. */
const UPSTREAM = ['core', 'i18n'];
const LAYERS: Record<string, readonly string[]> = {
  core: [],
  i18n: [],
  detect: ['core'],
  forges: ['core'],
  locate: [...UPSTREAM, 'detect', 'forges'],
  history: [...UPSTREAM, 'detect', 'forges'],
  deliver: [...UPSTREAM, 'detect', 'forges', 'locate', 'history'],
  moderate: [...UPSTREAM, 'detect', 'forges', 'locate', 'history', 'deliver'],
  platform: ['core'],
  workbench: [
    ...UPSTREAM,
    'detect',
    'forges',
    'locate',
    'history',
    'deliver',
    'moderate',
    'platform/ports.ts',
  ],
  background: [...UPSTREAM, 'detect', 'forges', 'locate', 'history', 'deliver', 'moderate', 'platform'],
};
/** Libraries that one folder keeps to itself. */
const KEEPERS: Record<string, string> = {
  'tabulator-tables': 'src/workbench/grid/',
  'wxt/browser': 'src/platform/extension/',
  idb: 'src/platform/store/',
  '@octokit/rest': 'src/forges/github/',
  yaml: 'src/core/policy/',
  'jsonc-parser': 'src/core/schema/',
};
const files = Object.keys(LAYERS)
  .filter((layer) => existsSync(join(root, 'src', layer)))
  .flatMap((layer) => sourceFiles(`src/${layer}`));

test('every folder of src is a layer of the table', () => {
  const folders = new Set(sourceFiles('src').map((file) => file.split('/')[1]));
  expect([...folders].filter((folder) => folder === undefined || !(folder in LAYERS))).toEqual([]);
});

test('no file imports against the flow of the data', () => {
  const wrong = files.flatMap(importsOf).filter(({ from, to }) => {
    const layer = from.split('/')[1] ?? '';
    if (!to.startsWith('src/') && !/^(entrypoints|bookmarklet|playground|scripts|test|cli|relay)\//.test(to))
      return false;
    const allowed = [layer, ...(LAYERS[layer] ?? [])];
    return !allowed.some((folder) => to === `src/${folder}` || to.startsWith(`src/${folder}/`));
  });
  expect(wrong).toEqual([]);
});

test('a library that one folder keeps is imported nowhere else', () => {
  const everywhere = [...files, ...sourceFiles('entrypoints')];
  const wrong = everywhere
    .flatMap(importsOf)
    .filter(
      ({ from, to }) =>
        KEEPERS[to] !== undefined && !from.startsWith(KEEPERS[to]) && from !== 'entrypoints/background.ts',
    );
  expect(wrong).toEqual([]);
});

test('the core imports no built-in module of Node and no browser library', () => {
  const wrong = sourceFiles('src/core')
    .flatMap(importsOf)
    .filter(
      ({ to }) =>
        !to.startsWith('src/core/') &&
        !['zod/mini', 'zod/locales', 'canonicalize', 'yaml', 'jsonc-parser'].includes(to) &&
        !to.startsWith('@noble/hashes/'),
    );
  expect(wrong).toEqual([]);
});
