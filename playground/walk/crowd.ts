import { openCsv } from '../../src/core/csv/open-csv.ts';
import { makePatch } from '../../src/core/patch/make-patch.ts';
import type { ForgeSource } from '../../src/core/source.ts';
import { sendPatch } from '../../src/deliver/send-patch.ts';
import { createGithubForge } from '../../src/forges/github/index.ts';
import type { PlaygroundForge } from '../forge/index.ts';
import type { PortalDataset } from '../portal/index.ts';
import { PEOPLE } from '../world.ts';

/** One cell that somebody of the crowd corrects. */
export interface CrowdEdit {
  who: 'ada' | 'grace' | 'edith';
  /** Value of the first column in the record. */
  key: string;
  column: string;
  value: string;
}

/**
 * Ten corrections in neighbouring lines, which no merge of lines would bring together, and two more that want one cell
 * to say different things.
 */
export const CROWD_EDITS: readonly CrowdEdit[] = [
  { who: 'ada', key: '2012-01-01', column: 'weather', value: 'rain' },
  { who: 'grace', key: '2012-01-02', column: 'precipitation', value: '10.8' },
  { who: 'edith', key: '2012-01-03', column: 'wind', value: '2.4' },
  { who: 'ada', key: '2012-01-04', column: 'temp_max', value: '12.3' },
  { who: 'grace', key: '2012-01-05', column: 'weather', value: 'drizzle' },
  { who: 'edith', key: '2012-01-06', column: 'temp_min', value: '2.1' },
  { who: 'ada', key: '2012-01-07', column: 'wind', value: '2.2' },
  { who: 'grace', key: '2012-01-08', column: 'weather', value: 'fog' },
  { who: 'edith', key: '2012-01-09', column: 'precipitation', value: '4.2' },
  { who: 'ada', key: '2012-01-10', column: 'weather', value: 'snow' },
  { who: 'grace', key: '2012-01-11', column: 'weather', value: 'fog' },
  { who: 'edith', key: '2012-01-11', column: 'weather', value: 'drizzle' },
];

/** Sends each correction as a proposal of its own, all made on the same version of the file, as people do at once. */
export async function sendCrowd(forge: PlaygroundForge, dataset: PortalDataset): Promise<void> {
  const { host } = new URL(forge.url);
  const { repository, ref, path } = dataset;
  const source: ForgeSource = { kind: 'forge', forge: 'github', host, repository, ref, path };
  const signal = AbortSignal.timeout(120_000);
  const seen = await createGithubForge({ host, fetch }).readFile(source, signal);
  for (const edit of CROWD_EDITS) {
    const { token } = PEOPLE[edit.who];
    const patch = toPatch(edit, { source, seen });
    await sendPatch({ patch, forge: createGithubForge({ host, fetch, token }), onStep() {}, signal });
  }
}

function toPatch(
  { key, column, value }: CrowdEdit,
  { source, seen }: { source: ForgeSource; seen: { bytes: Uint8Array; commit: string; blob: string } },
) {
  const document = openCsv(seen.bytes);
  const record = [...document.columnValues(0)].indexOf(key);
  document.setCell(record, document.columns.indexOf(column), value);
  const patch = makePatch({
    document,
    source,
    version: { commit: seen.commit, blob: seen.blob },
    key: document.columns.slice(0, 1),
    license: 'CC0-1.0',
    lang: 'en',
    created: new Date().toISOString(),
  });
  if (patch === undefined) throw new Error(`Nothing to correct at ${key}`);
  return patch;
}
