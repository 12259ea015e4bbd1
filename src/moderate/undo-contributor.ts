import type { CsvDocument } from '../core/csv/csv-document.ts';
import { NotATableError } from '../core/csv/errors.ts';
import { openCsv } from '../core/csv/open-csv.ts';
import { composePatches } from '../core/patch/compose.ts';
import { diffDocuments, DifferentColumnsError } from '../core/patch/diff.ts';
import { patchId } from '../core/patch/identity.ts';
import { invertPatch } from '../core/patch/invert.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import type { Patch } from '../core/patch/patch.ts';
import { toPatchDialect } from '../core/patch/patch-dialect.ts';
import type { TableChanges } from '../core/patch/table-changes.ts';
import type { ForgeSource } from '../core/source.ts';
import { openCurrent } from '../deliver/rebuild-file.ts';
import type { FileVersion, Forge } from '../forges/forge.ts';
import type { VersionCommit } from '../forges/versions.ts';
import { fetchOwnVersions, type OwnVersion } from './own-versions.ts';

export interface UndoRequest {
  forge: Forge;
  source: ForgeSource;
  /** Whose corrections are to be taken back. */
  login: string;
  /** Said of the patch that takes them back. */
  license: string;
  lang: string;
  /** RFC 3339, UTC. */
  created: string;
  /** Hears how many of their versions were read, of how many. */
  onProgress(done: number, of: number): void;
  signal: AbortSignal;
}

/** What it takes to take somebody's corrections of a file back. Nothing is written yet. */
export interface UndoPlan {
  login: string;
  /** The file that the patch is made on. */
  current: FileVersion;
  /** Takes back all that still stands; undefined when nothing does. To be accepted (`acceptUndo`), or proposed like any other. */
  patch: Patch | undefined;
  /** What of theirs stays, because the file says something else there by now. */
  kept: readonly KeptChange[];
  /** Versions of theirs that cannot be told apart from others', or that are no table. */
  unknown: readonly VersionCommit[];
  /** True when the file has older versions that were not looked at. */
  isCut: boolean;
}

export interface KeptChange {
  version: VersionCommit;
  /** What would have taken it back, and why that does not apply. */
  outcome: Outcome;
}

/** A version of theirs, and what takes it back. */
interface Inverse {
  version: VersionCommit;
  patch: Patch;
}

/**
 * Works out how to take back all that somebody brought into a file, the newest first, without touching what others wrote since:
 * a cell that was changed again stays as it is, and is named.
 */
export async function planUndo(request: UndoRequest): Promise<UndoPlan> {
  const { forge, source, login, signal } = request;
  const [current, { versions, isCut }] = await Promise.all([
    forge.readTarget(source, signal),
    fetchOwnVersions(forge, { source, login }, signal),
  ]);
  const inverses: Inverse[] = [];
  const unknown: VersionCommit[] = [];
  for (const [done, own] of versions.entries()) {
    request.onProgress(done, versions.length);
    const found = await inversesOf(request, own);
    inverses.push(...found.map((patch) => ({ version: own.version, patch })));
    if (found.length === 0) unknown.push(own.version);
  }
  return { login, current, unknown, isCut, ...undoOn(current, inverses, request) };
}

function undoOn(
  current: FileVersion,
  inverses: readonly Inverse[],
  request: UndoRequest,
): Pick<UndoPlan, 'patch' | 'kept'> {
  const [first] = inverses;
  if (first === undefined) return { patch: undefined, kept: [] };
  const document = openCurrent(first.patch, current);
  const { outcomes, ...changes } = composePatches(
    inverses.map(({ patch }) => patch),
    document,
  );
  const kept = inverses.flatMap(({ version }, place) =>
    (outcomes[place] ?? []).filter(isKept).map((outcome) => ({ version, outcome })),
  );
  const patch =
    changes.changes.length === 0 ? undefined : toPatch(changes, { ...current, document }, request);
  return { patch, kept };
}

/** What was taken back already, by anybody, is no news. */
function isKept({ status }: Outcome): boolean {
  return status !== 'applies' && status !== 'already';
}

/** What takes a version back; none when that cannot be known. */
async function inversesOf(request: UndoRequest, { version, share }: OwnVersion): Promise<Patch[]> {
  const { forge, source, signal } = request;
  const [parent] = version.parents;
  if (parent === undefined) return [];
  const { repository } = source;
  const [after, before] = await Promise.all([
    forge.readVersion({ repository, path: version.path, commit: version.commit }, signal),
    forge.readVersion({ repository, path: version.path, commit: parent }, signal),
  ]);
  if (after === undefined || before === undefined) return [];
  try {
    return inverseChanges({ after, before }, share, source).map(({ changes, document }) =>
      toPatch(changes, { ...after, document }, request),
    );
  } catch (error) {
    if (error instanceof NotATableError || error instanceof DifferentColumnsError) return [];
    throw error;
  }
}

interface Inverted {
  changes: TableChanges;
  /** The file that they are made on. */
  document: CsvDocument;
}

function inverseChanges(
  { after, before }: Record<'after' | 'before', FileVersion>,
  share: readonly Patch[] | undefined,
  source: ForgeSource,
): Inverted[] {
  if (share === undefined) {
    const document = openCsv(after.bytes);
    const older = openCurrent({ source: { ...source, dialect: toPatchDialect(document.dialect) } }, before);
    return [{ document, changes: diffDocuments(document, older) }];
  }
  return share.map((patch) => {
    const document = openCurrent(patch, before);
    return { document, changes: invertPatch(patch, document) };
  });
}

function toPatch(
  changes: TableChanges,
  { commit, blob, document }: FileVersion & { document: CsvDocument },
  { source, license, lang, created }: UndoRequest,
): Patch {
  const place = { ...source, commit, blob, dialect: toPatchDialect(document.dialect) };
  const id = patchId({ source: place, changes: changes.changes });
  return { emendata: 1, id, source: place, ...changes, license, lang, created };
}
