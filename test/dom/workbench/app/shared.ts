import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { makePatch } from '../../../../src/core/patch/make-patch.ts';
import { patchId } from '../../../../src/core/patch/identity.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import type { Source } from '../../../../src/core/source.ts';
import { AIRFIELDS } from '../dataset/airfields.ts';

/** Where the airfields are published. */
export const ADDRESS = 'https://town.example/fields.csv';
/** A web that has them. */
export const WEB = { [ADDRESS]: AIRFIELDS };

/** What somebody corrected in the airfields, as a patch to share. */
export function sharedPatch(
  edit: (document: CsvDocument) => void,
  source: Source = { kind: 'url', url: ADDRESS },
): Patch {
  const document = openCsv(new TextEncoder().encode(AIRFIELDS));
  edit(document);
  const patch = makePatch({
    document,
    source,
    version: {},
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-01T00:00:00Z',
  });
  if (!patch) throw new Error('Nothing was corrected');
  return patch;
}

/** The same patch with other words said of its changes; remarks are no part of what it asks for. */
export function withRemarks(patch: Patch, remark: { note?: string; evidence?: string }): Patch {
  return { ...patch, changes: patch.changes.map((change) => ({ ...change, ...remark })) };
}

/** The patch, about a file elsewhere, with its true id. */
export function movedTo(patch: Patch, url: string): Patch {
  const { dialect } = patch.source;
  const moved: Patch = { ...patch, source: { kind: 'url', url, dialect } };
  return { ...moved, id: patchId(moved) };
}
