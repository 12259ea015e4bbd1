import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { patchId } from '../../../../src/core/patch/identity.ts';
import { makePatch, type PatchRequest } from '../../../../src/core/patch/make-patch.ts';
import type { Outcome } from '../../../../src/core/patch/outcome.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import type { TableChanges } from '../../../../src/core/patch/table-changes.ts';
import type { ForgeSource } from '../../../../src/core/source.ts';

export const source: ForgeSource = {
  kind: 'forge',
  forge: 'github',
  host: 'git.example.org',
  repository: 'city/open-data',
  ref: 'main',
  path: 'data/stops.csv',
};

/** A document over comma-separated UTF-8 text with a header of one row; nothing is guessed. */
export function open(text: string): CsvDocument {
  return openCsv(new TextEncoder().encode(text), {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    header: true,
    headerRows: 1,
    escape: undefined,
    comment: undefined,
    skip: undefined,
  });
}

export function textOf(document: CsvDocument): string {
  return new TextDecoder().decode(document.toBytes());
}

/** The patch of a document's edits, which must be some. */
export function patchOf(document: CsvDocument, more: Partial<PatchRequest> = {}): Patch {
  const patch = makePatch({
    document,
    source,
    version: { commit: 'c0ffee', blob: 'b10b' },
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-11-22T10:00:00Z',
    ...more,
  });
  if (patch === undefined) throw new Error('The document has no edits');
  return patch;
}

/** The patch that these edits of a text make. */
export function patchFor(
  text: string,
  edit: (document: CsvDocument) => void,
  more: Partial<PatchRequest> = {},
): Patch {
  const document = open(text);
  edit(document);
  return patchOf(document, more);
}

export function statuses(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ status }) => status);
}

/** A patch with these changes, its id the true one. */
export function patchWith({ key, columns, without, changes }: TableChanges): Patch {
  const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"' as const, header: true };
  const ofColumns = { ...(columns && { columns }), ...(without && { without }) };
  const whole = { source: { ...source, commit: 'c0ffee', dialect }, key, ...ofColumns, changes };
  const about = { license: 'CC0-1.0', lang: 'en', created: '2026-11-22T10:00:00Z' };
  return { emendata: 1, id: patchId(whole), ...whole, ...about };
}

/** All records with their values, without the empty cells at their end. */
export function tableOf(document: CsvDocument): string[][] {
  return Array.from({ length: document.length }, (_, n) => {
    const values = document.values(n);
    return values.slice(0, values.findLastIndex((value) => value !== '') + 1);
  });
}
