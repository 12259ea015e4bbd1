import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';

test('each folder of the product says in a README what it is for', () => {
  const layers = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);
  const folders = [
    ...layers,
    'src/core/csv',
    'src/core/patch',
    'entrypoints',
    'playground',
    'scripts',
    'test',
  ];
  expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
});

test('every dependency that ships is explained in docs/decisions', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const { readFileSync } = await import('node:fs');
  const explained = readFileSync(join(root, 'docs/decisions/0003-dependencies.md'), 'utf8');
  expect(Object.keys(manifest.dependencies).filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
});
