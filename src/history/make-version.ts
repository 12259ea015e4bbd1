import { CsvDocument } from '../core/csv/csv-document.ts';
import type { VersionCommit } from '../forges/versions.ts';
import { commitFacts } from './commit-facts.ts';
import { differenceOf, noDifference } from './difference.ts';
import type { OpenedVersion } from './open-version.ts';
import { ownChanges } from './own-changes.ts';
import type { Difference, Step } from './step.ts';
import type { Content, Version } from './version.ts';

/** An earlier version, as it was read. */
export interface Base {
  commit: string;
  read: OpenedVersion;
}

/** A version and all it is made from. */
export interface VersionParts {
  commit: VersionCommit;
  read: OpenedVersion;
  parents: readonly VersionCommit[];
  /** What it is compared with. */
  bases: readonly Base[];
  /** Key of the newest version: one key for all, so that a record is called the same everywhere. */
  key: readonly string[];
  /** How many more cells may be kept. */
  room: number;
}

/** A version with what it changed. */
export function makeVersion({ commit, read, parents, bases, key, room }: VersionParts): Version {
  const steps = bases.map((base) => toStep(read, base, { key, room }));
  return {
    id: commit.commit,
    commit,
    facts: commitFacts(commit),
    merge: undefined,
    content: contentOf(read),
    parents: parents.map((parent) => parent.commit),
    steps,
    changes: ownChanges(steps, read.kind === 'table' ? read.document.columns : []),
  };
}

/** How much a version keeps in memory: cells, and what takes about as much. */
export function cellsKept({ steps, changes }: Version): number {
  const kept = steps.map(({ difference }) => (difference === undefined ? 0 : sizeOf(difference)));
  return kept.reduce((sum, size) => sum + size, changes.added.length);
}

function sizeOf({ cells, deleted, records }: Difference): number {
  return cells.length + deleted.length + records.runs.length;
}

function toStep(
  here: OpenedVersion,
  { commit, read }: Base,
  { key, room }: Pick<VersionParts, 'key' | 'room'>,
): Step {
  if (here.kind !== 'table' || read.kind !== 'table') return { base: commit, difference: undefined };
  const difference =
    here.blob === read.blob
      ? noDifference(here.document.length, here.document.columns.length)
      : differenceOf(decodedAlike(read.document, here.document), here.document, key);
  const isTooMuch = difference !== undefined && sizeOf(difference) > room;
  return { base: commit, difference: isTooMuch ? undefined : difference };
}

/** Two guesses at an old encoding that differ would make every accent a change: the newer version's holds for both. */
function decodedAlike(base: CsvDocument, { dialect: { encoding } }: CsvDocument): CsvDocument {
  const isGuessed = (name: string): boolean => !name.startsWith('utf');
  const { dialect } = base;
  if (dialect.encoding === encoding || !isGuessed(dialect.encoding) || !isGuessed(encoding)) return base;
  return new CsvDocument(base.bytes, { ...dialect, encoding });
}

function contentOf(read: OpenedVersion): Content {
  if (read.kind !== 'table') return read;
  const { document, blob } = read;
  return { kind: 'table', blob, columns: document.columns, records: document.length };
}
