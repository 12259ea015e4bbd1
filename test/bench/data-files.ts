import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file to measure on, and what the manifest says of it. */
export interface DataFile {
  /** Path from the folder. */
  file: string;
  bytes: Uint8Array;
  said: Readonly<Record<string, unknown>>;
}

/** The files that `manifest.json` lists, or else every file under the folder that is not hidden. */
export function* dataFiles(dir: string): Generator<DataFile> {
  for (const [file, said] of listed(dir) ?? found(dir)) {
    const path = join(dir, file);
    if (existsSync(path)) yield { file, bytes: new Uint8Array(readFileSync(path)), said };
  }
}

type Listing = (readonly [string, DataFile['said']])[];

/** The manifest is `{ files: [{ file, … }] }`, or the list alone; a file may also be called `path` or `name`. */
function listed(dir: string): Listing | undefined {
  const path = join(dir, 'manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files?: unknown };
  const entries: unknown = Array.isArray(manifest) ? manifest : manifest.files;
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: Record<string, unknown> | string): Listing => {
    if (typeof entry === 'string') return [[entry, {}]];
    const name = [entry['file'], entry['path'], entry['name']].find((each) => typeof each === 'string');
    return name === undefined ? [] : [[name, entry]];
  });
}

function found(dir: string): Listing {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(path))
    .sort()
    .map((path) => [path, {}] as const);
}
