import type { CsvDocument } from '../core/csv/csv-document.ts';
import { UnencodableError } from '../core/csv/errors.ts';
import { applyPatch } from '../core/patch/apply.ts';
import { changesOfEdits } from '../core/patch/changes-of-edits.ts';
import { patchId } from '../core/patch/identity.ts';
import { inferKey } from '../core/patch/infer-key.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import type { Patch } from '../core/patch/patch.ts';
import { toPatchDialect } from '../core/patch/patch-dialect.ts';
import { UnsayableEditError } from '../core/patch/unsayable-edit.ts';
import { openCurrent } from '../deliver/rebuild-file.ts';
import type { FileVersion } from '../forges/forge.ts';
import { joinAgreeing } from './join-agreeing.ts';

/** One of several patches that are to go into a file together. */
export interface Part {
  /** Names the part, as the number of its proposal does. */
  number: number;
  patch: Patch;
}

/** Why a part stays out. Keys of the message catalogue. */
export type LeftPartReason =
  | 'changed' // something of it does not apply to the file as it is now
  | 'rival' // it wants something else than one of the others
  | 'unwritable'; // the file cannot hold a value of it

/** A part that stays out, as a whole: what a person meant together is not torn apart. */
export interface LeftPart {
  number: number;
  reason: LeftPartReason;
  /** What would become of each of its changes alone. */
  outcomes: readonly Outcome[];
  /** The parts it contradicts. */
  rivals: readonly number[];
}

/** A part that is in the file now, with what became of each of its changes. */
export interface TakenPart {
  number: number;
  outcomes: readonly Outcome[];
}

/** Several patches on the file as it is now, as far as they agree. */
export interface Combination {
  /** What they change together; undefined when nothing. */
  patch: Patch | undefined;
  bytes: Uint8Array<ArrayBuffer>;
  taken: readonly TakenPart[];
  left: readonly LeftPart[];
}

/** A part that fits the current file. */
export interface Fitting extends TakenPart {
  /** As changes of that very file; undefined when it says them all already. */
  patch: Patch | undefined;
}

/** The file and the way all parts read it. */
interface Ground {
  source: Patch['source'];
  current: FileVersion;
  key: readonly string[];
}

/**
 * Brings patches together on the current file, each rebased by cell. In which order they come does not matter: of
 * those that contradict each other none is taken, because the choice is a person's.
 */
export function combine(parts: readonly Part[], current: FileVersion): Combination {
  const ground = groundOf(parts, current);
  if (ground === undefined) return { patch: undefined, bytes: current.bytes, taken: [], left: [] };
  const tried = parts.map((part) => fit(part, ground));
  const { changes, taken, rivals } = joinAgreeing(tried.filter((each) => 'patch' in each));
  const document = openCurrent(ground, current);
  const patch = changes && { ...changes, source: ground.source };
  if (patch !== undefined) applyPatch(patch, document);
  return {
    patch,
    bytes: document.toBytes(),
    taken,
    left: [...tried.filter((each) => 'reason' in each), ...rivals],
  };
}

/** Read as the first one does, with the key that all of them have, or the one the file seems to have. */
function groundOf(parts: readonly Part[], current: FileVersion): Ground | undefined {
  const [first, ...others] = parts.map(({ patch }) => patch);
  if (first === undefined) return undefined;
  const document = openCurrent(first, current);
  const { key } = first;
  const isCommon = others.every((patch) => JSON.stringify(patch.key) === JSON.stringify(key));
  const isThere = key.every((name) => document.columns.includes(name));
  const source = { ...first.source, blob: current.blob, dialect: toPatchDialect(document.dialect) };
  return { source, current, key: isCommon && isThere ? key : inferKey(document) };
}

function fit({ number, patch }: Part, ground: Ground): Fitting | LeftPart {
  const document = openCurrent(ground, ground.current);
  let outcomes: Outcome[] = [];
  try {
    outcomes = applyPatch(patch, document);
    const fits = outcomes.every(({ status }) => status === 'applies' || status === 'already');
    if (!fits) return { number, reason: 'changed', outcomes, rivals: [] };
    return { number, outcomes, patch: onCurrent(patch, document, ground) };
  } catch (error) {
    if (!(error instanceof UnencodableError) && !(error instanceof UnsayableEditError)) throw error;
    return { number, reason: 'unwritable', outcomes, rivals: [] };
  }
}

/** The edits of the document as a patch on its file. */
function onCurrent(patch: Patch, document: CsvDocument, { source, key }: Ground): Patch | undefined {
  if (document.edits().length === 0) return undefined;
  const { columns: _columns, without: _without, ...rest } = patch;
  const said = changesOfEdits(document, key);
  return { ...rest, source, ...said, id: patchId({ source, changes: said.changes }) };
}
