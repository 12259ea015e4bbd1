import type { NotATableReason } from '../core/csv/errors.ts';
import type { ForgeErrorReason } from '../forges/forge.ts';
import type { VersionCommit } from '../forges/versions.ts';
import type { OwnChanges } from './own-changes.ts';
import type { CommitFacts } from './commit-facts.ts';
import type { Step } from './step.ts';

/** A version of the file: the commit that made it, and what it changed in the table. */
export interface Version {
  /** The commit's id names the version. */
  id: string;
  commit: VersionCommit;
  facts: CommitFacts;
  /** What the merge says that brought it onto the branch, when that is no version itself. */
  merge: CommitFacts | undefined;
  content: Content;
  /** The versions it was made from: several in a merge, none where the file was added. */
  parents: readonly string[];
  /** How its table came from earlier ones; usually those of its parents, see `Step.base`. */
  steps: readonly Step[];
  /** What it changed itself, that is, what none of its parents has. */
  changes: OwnChanges;
}

/** What the file is at a version. */
export type Content =
  | { kind: 'table'; blob: string; columns: readonly string[]; records: number }
  /** It is not there: this commit deleted it. */
  | { kind: 'absent' }
  | { kind: 'unreadable'; reason: UnreadableReason };

/** Why a version cannot be compared; keys of the message catalogue. */
export type UnreadableReason = NotATableReason | 'too-large';

/** The versions of a file as far as they are read, newest first. Never changed: reading on gives a new one. */
export interface History {
  versions: readonly Version[];
  /** Key columns of the newest table: what a record is called after in all versions that have them. */
  key: readonly string[];
  end: HistoryEnd;
}

export type HistoryEnd =
  /** Still reading. */
  | { kind: 'reading' }
  /** The file begins with the last version. */
  | { kind: 'complete' }
  /** There are older ones; as many as asked for are read. */
  | { kind: 'limit' }
  | { kind: 'cancelled' }
  /** The forge gave no more; what was read before stays. */
  | { kind: 'failed'; reason: ForgeErrorReason; retryAfter: number | undefined };
