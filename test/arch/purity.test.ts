import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './imports.ts';

/** Words that betray a dependency on the place the code runs in. Comments and strings do not count. */
function usesOf(file: string, forbidden: RegExp): string[] {
  const code = readFileSync(join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'[^'\n]*'|"[^"\n]*"/g, "''");
  return [...code.matchAll(forbidden)].map(([word]) => `${file}: ${word}`);
}

test('the core knows no clock, no network and no browser', () => {
  const forbidden =
    /\b(?:Date\.now|new Date\(\)|fetch\(|localStorage|indexedDB|chrome\.|browser\.|window\.|performance\.|Math\.random)/g;
  expect(sourceFiles('src/core').flatMap((file) => usesOf(file, forbidden))).toEqual([]);
});

test('detection takes the document and its address as arguments', () => {
  const forbidden = /\b(?:window\.|location\.|globalThis\b|fetch\(|chrome\.|browser\.)/g;
  expect(sourceFiles('src/detect').flatMap((file) => usesOf(file, forbidden))).toEqual([]);
});

test('everything below the workbench takes ports, not browser APIs', () => {
  const forbidden = /\b(?:chrome\.|browser\.|localStorage|indexedDB|sessionStorage)/g;
  const files = ['forges', 'locate', 'deliver', 'background'].flatMap((layer) => sourceFiles(`src/${layer}`));
  expect(files.flatMap((file) => usesOf(file, forbidden))).toEqual([]);
});
