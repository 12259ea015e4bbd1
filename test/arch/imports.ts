import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Path of the importing file, from the root. */
  from: string;
  /** Path of the imported file from the root, or the name of a package. */
  to: string;
}

/** Paths from the root of all our source files under a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path));
}

/** Every import, export-from and dynamic import of a file. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, named, bare]) => {
    const target = named ?? bare ?? '';
    const isFile = target.startsWith('.');
    return { from: file, to: isFile ? relative(root, resolve(root, dirname(file), target)) : target };
  });
}
