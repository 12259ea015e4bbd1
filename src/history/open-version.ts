import type { CsvDocument } from '../core/csv/csv-document.ts';
import { NotATableError } from '../core/csv/errors.ts';
import { openCsv } from '../core/csv/open-csv.ts';
import { ForgeError, type FileVersion } from '../forges/forge.ts';
import type { VersionPlace, Versions } from '../forges/versions.ts';
import type { UnreadableReason } from './version.ts';

/** A version of the file as it was read. */
export type OpenedVersion =
  | { kind: 'table'; document: CsvDocument; blob: string }
  | { kind: 'absent' }
  | { kind: 'unreadable'; reason: UnreadableReason };

/** Larger files are not compared: each version would take seconds. */
const MAX_BYTES = 50_000_000;

/**
 * Fetches and opens the file at a commit. `opened` may hold the same blob already. Throws `ForgeError` when the forge does
 * not answer.
 */
export async function openVersion(
  forge: Pick<Versions, 'readVersion'>,
  place: VersionPlace,
  { signal, opened }: { signal: AbortSignal; opened?: (blob: string) => OpenedVersion | undefined },
): Promise<OpenedVersion> {
  try {
    const file = await forge.readVersion(place, signal);
    return file === undefined ? { kind: 'absent' } : (opened?.(file.blob) ?? openFile(file));
  } catch (error) {
    if (error instanceof NotATableError) return { kind: 'unreadable', reason: error.reason };
    if (error instanceof ForgeError && error.reason === 'too-large')
      return { kind: 'unreadable', reason: 'too-large' };
    throw error;
  }
}

function openFile({ bytes, blob }: FileVersion): OpenedVersion {
  if (bytes.length > MAX_BYTES) return { kind: 'unreadable', reason: 'too-large' };
  return { kind: 'table', document: openCsv(bytes), blob };
}
