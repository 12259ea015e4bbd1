import { openCsv } from '../../../src/core/csv/open-csv.ts';
import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Change } from '../../../src/core/patch/patch.ts';
import type { ForgeSource } from '../../../src/core/source.ts';
import { sendPatch } from '../../../src/deliver/send-patch.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';

export interface SentCorrection {
  /** `owner/name`. */
  repository: string;
  /** Path of the file; the stations when absent. */
  path?: string;
  token: string;
  edit(document: CsvDocument): void;
  remarks?(change: Change): { note?: string; evidence?: string } | undefined;
}

/** Sends corrections of a file as the product does; returns the number and the page of the proposal. */
export async function propose(
  forge: PlaygroundForge,
  { repository, path = 'data/stations.csv', token, edit, remarks }: SentCorrection,
): Promise<{ number: number; page: string }> {
  const { host } = forge;
  const source: ForgeSource = { kind: 'forge', forge: 'github', host, repository, ref: 'main', path };
  const signal = AbortSignal.timeout(60_000);
  const client = createGithubForge({ host, fetch, token });
  const seen = await client.readFile(source, signal);
  const document = openCsv(seen.bytes);
  edit(document);
  const patch = makePatch({
    document,
    source,
    version: { commit: seen.commit, blob: seen.blob },
    license: 'CC0-1.0',
    lang: 'fr',
    created: '2025-01-01T00:00:00Z',
    ...(remarks && { remarks }),
  });
  if (!patch) throw new Error('Nothing was edited');
  const { number } = await sendPatch({ patch, forge: client, onStep() {}, signal });
  return { number, page: `${forge.url}/${repository}/pull/${number}` };
}

/** Writes a value where the first column says this. */
export function setCell(document: CsvDocument, key: string, column: string, value: string): void {
  const record = [...document.columnValues(0)].indexOf(key);
  document.setCell(record, document.columns.indexOf(column), value);
}
