import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { openCsv } from '../../core/csv/open-csv.ts';
import { fileNameOf, sourceKey, type FileSource, type ForgeSource, type Source } from '../../core/source.ts';
import { findPolicy } from '../../deliver/read-policy.ts';
import { ForgeError } from '../../forges/forge.ts';
import { openReader } from '../../forges/open-forge.ts';
import type { Ports } from '../../platform/ports.ts';
import { fetchFile } from './fetch-file.ts';
import { readGiven } from './read-given.ts';
import { plainName } from './plain-name.ts';
import { FetchError } from './problem.ts';
import { keyOf, NO_RULES, rulesOfFile, type RulesOfFile } from './file-rules.ts';

/** A file that is open: its document, and the version of its source that the document was made from. */
export interface Dataset {
  /** `sourceKey` of the source: the name of its draft. */
  id: string;
  source: Source;
  /** File name, for headings. */
  title: string;
  document: CsvDocument;
  /** Names of the key columns; empty when records have none. */
  key: string[];
  version: { commit?: string; blob?: string };
  /** Where a person can look at the file; undefined for one that is nowhere on the web. */
  webUrl: string | undefined;
  /** What its publisher wishes. */
  rules: RulesOfFile;
}

export interface OpenOptions {
  /** The bytes, when the person brought the file: no host is asked then. A file of a forge is always read there, for its version. */
  given?: Blob | undefined;
  signal: AbortSignal;
  onProgress(share: number | undefined): void;
}

/** Reads a source and opens it as a table. Throws what `toProblem` understands. */
export async function openDataset(source: Source, ports: Ports, options: OpenOptions): Promise<Dataset> {
  if (source.kind === 'forge') return openFromForge(source, ports, options);
  if (source.kind === 'url') return openFromAddress(source.url, ports, options);
  return openGiven(source, options.given);
}

/** @throws {FetchError} when the person has to bring the file again: only its draft was kept. */
async function openGiven(source: FileSource, given: Blob | undefined): Promise<Dataset> {
  if (given === undefined) throw new FetchError({ kind: 'file' });
  const bytes = await readGiven(given);
  return { ...toDataset(source, bytes, NO_RULES), version: {}, webUrl: undefined };
}

async function openFromForge(source: ForgeSource, ports: Ports, { signal }: OpenOptions): Promise<Dataset> {
  const forge = openReader(source, ports);
  const version = await forge.readFile(source, signal).catch((error: unknown) => {
    throw signal.aborted ? error : orRefused(error, source);
  });
  const resolved: ForgeSource = { ...source, ref: version.ref, path: version.path };
  const place = { repository: source.repository, commit: version.commit };
  const rules = rulesOfFile(await findPolicy(forge, place, signal), version.path);
  return {
    ...toDataset(resolved, version.bytes, rules),
    version: { commit: version.commit, blob: version.blob },
    webUrl: version.webUrl,
  };
}

/** Forgejo and Gitea answer other pages only where their operator says so: what did not answer may have to be allowed first. */
function orRefused(error: unknown, { forge, host }: ForgeSource): unknown {
  const isSilent = error instanceof ForgeError && error.reason === 'unreachable';
  return isSilent && forge === 'forgejo' ? new FetchError({ kind: 'cors', host }, { cause: error }) : error;
}

async function openFromAddress(url: string, ports: Ports, options: OpenOptions): Promise<Dataset> {
  const { given } = options;
  const bytes = given ? await readGiven(given) : await fetchFile(url, { fetch: ports.fetch, ...options });
  return { ...toDataset({ kind: 'url', url }, bytes, NO_RULES), version: {}, webUrl: url };
}

function toDataset(source: Source, bytes: Uint8Array, rules: RulesOfFile) {
  const document = openCsv(bytes);
  const key = keyOf(document, rules);
  return { id: sourceKey(source), source, title: plainName(fileNameOf(source)), document, rules, key };
}
