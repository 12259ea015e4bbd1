import { patchId } from '../../../src/core/patch/identity.ts';
import type { Change, Patch, SetChange } from '../../../src/core/patch/patch.ts';

/** A correction of one cell of record 1, keyed by `iata`. */
export function setChange(wanted: Partial<SetChange> = {}): SetChange {
  const at = { record: 1, key: { iata: '00M' }, hash: '0'.repeat(32) };
  return { op: 'set', at, column: 'name', before: 'Thigpen ', after: 'Thigpen', ...wanted };
}

/** One change of columns of each kind. */
export const COLUMN_CHANGES: Change[] = [
  { op: 'rename-column', column: 'name', after: 'title' },
  { op: 'delete-column', column: 'city', hash: '0'.repeat(32) },
  { op: 'add-column', column: 'zone', follows: 'iata' },
  { op: 'move-column', column: 'iata', follows: null },
];

/** A patch of `data/airports.csv` with these changes and a true id. */
export function samplePatch(changes: Change[], wanted: Partial<Patch> = {}): Patch {
  const patch: Omit<Patch, 'id'> = {
    emendata: 1,
    source: {
      kind: 'forge',
      forge: 'github',
      host: 'forge.example',
      repository: 'city/airports',
      ref: 'main',
      path: 'data/airports.csv',
      dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true },
    },
    key: ['iata'],
    changes,
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-02T03:04:05Z',
    ...wanted,
  };
  return { ...patch, id: patchId(patch) };
}

/** The same patch, said to be of another file. */
export function withPath(patch: Patch, path: string): Patch {
  return patch.source.kind === 'forge' ? { ...patch, source: { ...patch.source, path } } : patch;
}
