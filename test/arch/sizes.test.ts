import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './imports.ts';

const FOLDERS = ['src', 'entrypoints', 'playground', 'scripts', 'test'];

test('no file is longer than 300 lines', () => {
  const long = FOLDERS.flatMap(sourceFiles).filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301,
  );
  expect(long).toEqual([]);
});

test('an entrypoint only wires', () => {
  const long = sourceFiles('entrypoints').filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 41,
  );
  expect(long).toEqual([]);
});
