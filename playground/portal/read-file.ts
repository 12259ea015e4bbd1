import Papa from 'papaparse';
import { forgeAddresses, type PortalDataset } from './datasets.ts';

/** A file as the portal shows it. */
export interface PublishedFile {
  bytes: Uint8Array<ArrayBuffer>;
  columns: string[];
  records: string[][];
}

/** The forge did not give the file; the portal says so and goes on. */
export class SourceUnreadableError extends Error {
  override name = 'SourceUnreadableError';
}

/** The file of a dataset as it is on the forge now; throws `SourceUnreadableError`. */
export async function readFile(forge: { url: string }, dataset: PortalDataset): Promise<PublishedFile> {
  const { raw } = forgeAddresses(forge, dataset);
  const bytes = await fetchBytes(raw);
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true });
  const [columns = [], ...records] = data;
  return { bytes, columns, records };
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new SourceUnreadableError(`${url} cannot be read`, { cause });
  }
}
