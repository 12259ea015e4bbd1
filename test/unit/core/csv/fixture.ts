import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../../fixtures/csv/', import.meta.url);

/** Names of the files in `test/fixtures/csv`. */
export function fixtureNames(): string[] {
  return readdirSync(fileURLToPath(FOLDER)).filter((name) => /\.[ct]sv$/.test(name));
}

/** The bytes of a file in `test/fixtures/csv`. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}
