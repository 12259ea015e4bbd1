import type { CsvDocument } from '../core/csv/csv-document.ts';
import { diffDocuments, DifferentColumnsError, type TableDiff } from '../core/patch/diff.ts';
import type { VersionPlace, Versions } from '../forges/versions.ts';
import { openVersion } from './open-version.ts';
import type { UnreadableReason } from './version.ts';

/** How one version leads to another, or why that cannot be said. */
export type Comparison =
  | { kind: 'compared'; diff: TableDiff; before: TableSize; after: TableSize }
  /** The columns differ too much to say which is which. */
  | { kind: 'unlike'; before: TableSize; after: TableSize }
  | { kind: 'absent'; place: VersionPlace }
  | { kind: 'unreadable'; place: VersionPlace; reason: UnreadableReason };

export interface TableSize {
  columns: readonly string[];
  records: number;
}

export interface CompareRequest {
  forge: Pick<Versions, 'readVersion'>;
  before: VersionPlace;
  after: VersionPlace;
  signal: AbortSignal;
}

/** Compares any two versions by cell. Throws `ForgeError` when the forge does not give them. */
export async function compareVersions(request: CompareRequest): Promise<Comparison> {
  const { forge, before, after, signal } = request;
  const [one, other] = await Promise.all([
    openVersion(forge, before, { signal }),
    openVersion(forge, after, { signal }),
  ]);
  if (one.kind !== 'table') return { ...one, place: before };
  if (other.kind !== 'table') return { ...other, place: after };
  return compare(one.document, other.document);
}

function compare(a: CsvDocument, b: CsvDocument): Comparison {
  const sizes = { before: sizeOf(a), after: sizeOf(b) };
  try {
    return { kind: 'compared', diff: diffDocuments(a, b), ...sizes };
  } catch (error) {
    if (error instanceof DifferentColumnsError) return { kind: 'unlike', ...sizes };
    throw error;
  }
}

function sizeOf({ columns, length }: CsvDocument): TableSize {
  return { columns, records: length };
}
