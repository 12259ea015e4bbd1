import type { Change } from '../patch/patch.ts';
import { matchesGlob } from './glob.ts';
import { type Operation, OPERATIONS, type Policy } from './policy.ts';

/** What a policy says of one file. */
export interface FileRules {
  /** The path or pattern of the entry that speaks of it. */
  entry: string;
  /** Names of the columns that tell records apart; empty when the policy names none. */
  key: readonly string[];
  /** Names of columns whose values, names and place stay as they are. New records may have values there. */
  locked: readonly string[];
  /** What may be asked for. */
  allow: readonly Operation[];
  /** Path of the file that says what the columns mean; undefined when the policy names none. */
  schema?: string;
}

/** Why a change is against the policy: keys of the message catalogue. */
export type RefusalReason = 'file-not-listed' | 'op-not-allowed' | 'locked-column';

/** A change that is against the policy. */
export interface Refusal {
  /** Its place in the patch, from 0. */
  index: number;
  reason: RefusalReason;
  /** The locked column. */
  column?: string;
}

/**
 * What holds for the file at this path, or undefined when the policy lists no such file, and so wants no corrections of it.
 * The entry with exactly this path counts, else the first whose pattern matches; entries do not add up.
 */
export function rulesFor({ files }: Policy, path: string): FileRules | undefined {
  const entry = files.find((one) => one.path === path) ?? files.find((one) => matchesGlob(one.path, path));
  if (entry === undefined) return undefined;
  const { key = [], locked = [], allow = OPERATIONS } = entry;
  return {
    entry: entry.path,
    key,
    locked,
    allow,
    ...(entry.schema !== undefined && { schema: entry.schema }),
  };
}

/** Whether the rules of a file take this change. */
export function isAllowed(change: Change, rules: FileRules): boolean {
  return refusalOf(change, rules) === undefined;
}

/** What the policy has against a patch, change by change, in its order; `rules` are those of its file (`rulesFor`). Empty: nothing. */
export function refusals(
  { changes }: { changes: readonly Change[] },
  rules: FileRules | undefined,
): Refusal[] {
  return [...changes.entries()].flatMap(([index, change]) => {
    const refusal = refusalOf(change, rules);
    return refusal === undefined ? [] : [{ index, ...refusal }];
  });
}

function refusalOf(change: Change, rules: FileRules | undefined): Omit<Refusal, 'index'> | undefined {
  if (rules === undefined) return { reason: 'file-not-listed' };
  if (!rules.allow.includes(change.op)) return { reason: 'op-not-allowed' };
  if (!('column' in change) || !rules.locked.includes(change.column)) return undefined;
  return { reason: 'locked-column', column: change.column };
}
