import { NotATableError, UnencodableError } from '../../src/core/csv/errors.ts';
import type { Patch } from '../../src/core/patch/patch.ts';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { POLICY_PATH } from '../../src/core/policy/policy.ts';
import { type Refusal, refusals, rulesFor } from '../../src/core/policy/rules.ts';
import { type Rebuilt, rebuildFile } from '../../src/deliver/rebuild-file.ts';
import { partOf } from '../../src/moderate/plan-decision.ts';
import { sameBytes } from '../../src/moderate/same-bytes.ts';
import type { BareClone, CommittedFile } from './bare-clone.ts';
import { UndecidedError } from './undecided.ts';
import { type LeftOut, words } from './words.ts';

/** What the ticked changes make of the file as it is now. */
export interface Selection {
  /** The ticked changes that can be made, or are made already; undefined when there are none. */
  patch: Patch | undefined;
  file: CommittedFile;
  /** Whether they make the file another one. */
  isChanged: boolean;
  leftOut: LeftOut[];
}

/** Where the file is. */
export interface FilePlace {
  commit: string;
  path: string;
}

/** Applies the changes at these places, as far as the policy and the file as it is now take them. Throws `UndecidedError`. */
export async function select(
  clone: BareClone,
  at: FilePlace,
  { patch, places }: { patch: Patch; places: readonly number[] },
): Promise<Selection> {
  const file = await clone.readFile(at.commit, at.path);
  if (file === undefined) throw new UndecidedError(words.noFile(at.path));
  const refused = new Map((await refusedBy(clone, at, patch)).map(({ index, reason }) => [index, reason]));
  const [kept, against] = [places.filter((n) => !refused.has(n)), places.filter((n) => refused.has(n))];
  const applied = applyTo(file, patch, kept);
  const leftOut = against.flatMap((index) => ({ index, why: refused.get(index) ?? 'op-not-allowed' }));
  return { ...applied, leftOut: [...leftOut, ...applied.leftOut] };
}

/** What the policy of this commit has against the patch. */
async function refusedBy(clone: BareClone, { commit, path }: FilePlace, patch: Patch): Promise<Refusal[]> {
  const file = await clone.readFile(commit, POLICY_PATH);
  if (file === undefined) return [];
  const parsed = parsePolicy(file.bytes);
  if ('problems' in parsed) throw new UndecidedError(words.brokenPolicy(parsed.problems));
  return refusals(patch, rulesFor(parsed.policy, path));
}

function applyTo(file: CommittedFile, patch: Patch, places: readonly number[]): Selection {
  const wanted = partOf(patch, places);
  if (wanted === undefined) return { patch: undefined, file, isChanged: false, leftOut: [] };
  const { outcomes, bytes } = rebuild(wanted, file);
  const made: number[] = [];
  const leftOut: LeftOut[] = [];
  for (const [n, { status }] of outcomes.entries()) {
    const index = places[n] ?? -1;
    if (status === 'applies' || status === 'already') made.push(index);
    else leftOut.push({ index, why: status });
  }
  const isChanged = !sameBytes(bytes, file.bytes);
  return { patch: partOf(patch, made), file: { ...file, bytes }, isChanged, leftOut };
}

function rebuild(patch: Patch, file: CommittedFile): Rebuilt {
  try {
    return rebuildFile(patch, file);
  } catch (error) {
    if (error instanceof UnencodableError) throw new UndecidedError(words.unwritable(error.message));
    if (error instanceof NotATableError) throw new UndecidedError(words.noFile(file.path));
    throw error;
  }
}
