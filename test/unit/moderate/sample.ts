import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Change, Patch } from '../../../src/core/patch/patch.ts';
import type { FileVersion } from '../../../src/forges/forge.ts';
import type { ProposalSummary } from '../../../src/forges/moderating.ts';
import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { proposalText } from '../../../src/deliver/proposal-text.ts';

export const SOURCE = {
  kind: 'forge',
  forge: 'github',
  host: 'forge.example',
  repository: 'city/stops',
  ref: 'main',
  path: 'data/stops.csv',
} as const;

export const FILE = 'id,name,city\nA,Market,Town\nB,Church,Town\nC,Station,Village\n';

/** A version of the file; its blob is its text, so that two with other bytes never seem to be one. */
export function version(content: string | Uint8Array<ArrayBuffer> = FILE): FileVersion {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const blob = Buffer.from(bytes).toString('base64');
  return { bytes, blob, ref: 'main', path: SOURCE.path, commit: 'c0ffee', webUrl: 'https://forge.example/x' };
}

/** What somebody changes in a file. */
export type Work = (document: CsvDocument) => void;

/** Sets a cell of a record, both counted from 0. */
export function set(record: number, column: number, value: string): Work {
  return (document) => document.setCell(record, column, value);
}

/** The patch that somebody makes of the file. */
export function patchOf(
  work: Work | readonly Work[],
  {
    file = FILE,
    lang = 'en',
    key = ['id'],
    note = (): string | undefined => undefined,
  }: { file?: string; lang?: string; key?: string[]; note?: (change: Change) => string | undefined } = {},
): Patch {
  const document = openCsv(new TextEncoder().encode(file));
  for (const each of typeof work === 'function' ? [work] : work) each(document);
  const patch = makePatch({
    document,
    source: SOURCE,
    version: {},
    key,
    license: 'CC0-1.0',
    lang,
    created: '2026-01-02T03:04:05Z',
    remarks: (change) => {
      const said = note(change);
      return said === undefined ? undefined : { note: said };
    },
  });
  if (patch === undefined) throw new Error('The work changes nothing');
  return patch;
}

/** The proposal that brings a patch. */
export function summaryOf(patch: Patch | undefined, wanted: Partial<ProposalSummary> = {}): ProposalSummary {
  return {
    repository: SOURCE.repository,
    number: 1,
    url: 'https://forge.example/city/stops/pull/1',
    title: 'Correct 1 cell',
    body: patch === undefined ? '' : proposalText(patch).body,
    author: { login: 'ada', email: 'ada@users.noreply.forge.example' },
    state: 'open',
    base: 'main',
    head: 'h1',
    created: '2026-01-02T03:04:05Z',
    updated: '2026-01-02T03:04:05Z',
    ...wanted,
  };
}
