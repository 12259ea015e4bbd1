import type { CsvDocument } from '../core/csv/csv-document.ts';
import { NotATableError, UnencodableError } from '../core/csv/errors.ts';
import { openCsv } from '../core/csv/open-csv.ts';
import { applyPatch } from '../core/patch/apply.ts';
import { diffDocuments, DifferentColumnsError, type TableDiff } from '../core/patch/diff.ts';
import { patchId } from '../core/patch/identity.ts';
import { toPatchDialect } from '../core/patch/patch-dialect.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { ForgeSource } from '../core/source.ts';
import { openCurrent } from '../deliver/rebuild-file.ts';
import type { FileVersion } from '../forges/forge.ts';
import { agreementOf } from './agreement.ts';
import { lendRemarks } from './lend-remarks.ts';
import type { FileReview, NotReviewable } from './review.ts';
import { sameBytes } from './same-bytes.ts';

/** SPDX's word for a licence that nobody stated. */
export const NO_LICENSE = 'NOASSERTION';
/** BCP 47's word for a language that nobody told. */
const NO_LANGUAGE = 'und';
/** As many changes as one patch holds. */
const MOST_CHANGES = 10_000;

/** One file of a branch, where it departed and at its tip. */
export interface BranchFile {
  /** Where the file is on the base branch. */
  source: ForgeSource;
  before: FileVersion;
  after: FileVersion;
  /** The patch in the body that speaks of this file. */
  sent: Patch | undefined;
  /** The publisher's key for this file. */
  key: readonly string[] | undefined;
  /** RFC 3339, UTC. */
  created: string;
}

/** What a branch changes in a file. */
export type BranchChange = Pick<FileReview, 'patch' | 'body' | 'isExact'>;

/** What the branch really does to the file, or why that cannot be told by cell. */
export function branchChange(file: BranchFile): BranchChange | NotReviewable {
  try {
    return changeOf(file, openCsv(file.before.bytes));
  } catch (error) {
    if (error instanceof NotATableError) return 'not-a-table';
    if (error instanceof DifferentColumnsError) return 'other-columns';
    throw error;
  }
}

function changeOf(file: BranchFile, table: CsvDocument): BranchChange | NotReviewable {
  const { before, after, sent } = file;
  const agreement = sent && agreementOf(sent, { before, after, table });
  if (sent !== undefined && agreement !== undefined)
    return { patch: sent, body: 'agrees', isExact: agreement === 'exact' };
  const source = sourceOf(file, table);
  const diff = diffDocuments(table, openCurrent({ source }, after), knownKey(file, table));
  if (diff.changes.length === 0) return 'unchanged';
  if (diff.changes.length > MOST_CHANGES) return 'too-many-changes';
  const patch = toPatch(file, source, diff);
  const told = sent === undefined ? patch : lendRemarks(patch, sent, table);
  return {
    patch: told,
    body: sent === undefined ? 'none' : 'differs',
    isExact: makesFile(told, table, after),
  };
}

/** The publisher's key, else the contributor's, where the file has these columns; inferred otherwise. */
function knownKey({ key, sent }: BranchFile, { columns }: CsvDocument): { key?: readonly string[] } {
  const known = [key, sent?.key].find(
    (names) => names !== undefined && names.length > 0 && names.every((name) => columns.includes(name)),
  );
  return known === undefined ? {} : { key: known };
}

function sourceOf({ source, before }: BranchFile, { dialect }: CsvDocument): Patch['source'] {
  return { ...source, commit: before.commit, blob: before.blob, dialect: toPatchDialect(dialect) };
}

function toPatch({ created }: BranchFile, source: Patch['source'], diff: TableDiff): Patch {
  return {
    emendata: 1,
    id: patchId({ source, changes: diff.changes }),
    source,
    ...diff,
    license: NO_LICENSE,
    lang: NO_LANGUAGE,
    created,
  };
}

/** Whether the patch alone makes the branch's file. */
function makesFile(patch: Patch, { bytes, dialect }: CsvDocument, after: FileVersion): boolean {
  const document = openCsv(bytes, dialect);
  try {
    applyPatch(patch, document);
  } catch (error) {
    // The branch saved the file in an encoding that holds more.
    if (error instanceof UnencodableError) return false;
    throw error;
  }
  return sameBytes(document.toBytes(), after.bytes);
}
