import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import { findContradiction } from './check-changes.ts';
import { patchId } from './identity.ts';
import { type Patch, patchSchema } from './patch.ts';

/** Data that is no Patch v1, or whose parts contradict each other. `path` says where, as in `changes[3].at.hash`. */
export class InvalidPatchError extends Error {
  override name = 'InvalidPatchError';
  readonly reason = 'invalid-patch';
  readonly path: string;
  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}

/**
 * Returns the patch that a JSON value holds, or throws `InvalidPatchError`. A patch that is returned is
 * consistent and its id is the true one, so whoever changed a value on the way is found out. Unknown members are left out.
 */
export function parsePatch(json: unknown): Patch {
  refuseReservedNames(json);
  const parsed = patchSchema.safeParse(json, { error: en().localeError });
  if (!parsed.success) throw fromIssue(parsed.error.issues[0]);
  const patch = parsed.data;
  const contradiction = findContradiction(patch);
  if (contradiction !== undefined) throw new InvalidPatchError(contradiction.path, contradiction.message);
  if (trueId(patch) !== patch.id) throw new InvalidPatchError('id', 'is not the id of these changes');
  return patch;
}

function trueId(patch: Patch): string {
  try {
    return patchId(patch);
  } catch (error) {
    throw new InvalidPatchError('', `the text is not well-formed Unicode (${String(error)})`);
  }
}

/** The schema reader would drop such a name without a word, because it cannot be set safely on an object. */
function refuseReservedNames(json: unknown): void {
  const changes = member(json, 'changes');
  if (!Array.isArray(changes)) return;
  for (const [index, change] of changes.entries()) {
    const records = [member(change, 'before'), member(change, 'after'), member(member(change, 'at'), 'key')];
    if (!records.some((record) => isObject(record) && Object.hasOwn(record, '__proto__'))) continue;
    throw new InvalidPatchError(`changes[${index}]`, 'a column called __proto__ cannot be carried safely');
  }
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Names the first fault only: the rest often follow from it, and a hostile patch may have a million. */
function fromIssue(issue: z.core.$ZodIssue | undefined): InvalidPatchError {
  if (issue === undefined) return new InvalidPatchError('', 'is no patch');
  return new InvalidPatchError(toPath(issue.path), issue.message);
}

function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
