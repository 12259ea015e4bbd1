import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { isKeyOf } from '../../core/patch/diff/match-by-key.ts';
import { inferKey } from '../../core/patch/infer-key.ts';
import type { Change } from '../../core/patch/patch.ts';
import type { Operation } from '../../core/policy/policy.ts';
import { refusals, rulesFor, type FileRules, type Refusal } from '../../core/policy/rules.ts';
import type { PublisherPolicy } from '../../deliver/read-policy.ts';

/** What the publisher's policy means for one file. Where there is none, or none that can be understood, everything may be proposed. */
export interface RulesOfFile {
  policy: PublisherPolicy;
  /** Undefined where nothing holds; `none-wanted` where the publisher wants no corrections of this file. */
  rules: FileRules | 'none-wanted' | undefined;
}

/** What a policy means for the file at a path. */
export function rulesOfFile(policy: PublisherPolicy, path: string): RulesOfFile {
  if (policy.state !== 'read') return { policy, rules: undefined };
  return { policy, rules: rulesFor(policy.policy, path) ?? 'none-wanted' };
}

/** Where nothing holds. */
export const NO_RULES: RulesOfFile = { policy: { state: 'none' }, rules: undefined };

/** Why something may not be proposed. */
export type Reason = Omit<Refusal, 'index'>;

/** Why the rules are against a change; undefined when they are not. */
export function refusalOf(change: Change, { rules }: RulesOfFile): Reason | undefined {
  if (rules === undefined) return undefined;
  return refusals({ changes: [change] }, rules === 'none-wanted' ? undefined : rules)[0];
}

/** Why an operation is not taken at all; undefined when it is. */
export function operationRefusal(operation: Operation, { rules }: RulesOfFile): Reason | undefined {
  if (rules === undefined) return undefined;
  if (rules === 'none-wanted') return { reason: 'file-not-listed' };
  return rules.allow.includes(operation) ? undefined : { reason: 'op-not-allowed' };
}

/** Why the cells of a column cannot be corrected; undefined when they can. */
export function columnRefusal(column: string, file: RulesOfFile): Reason | undefined {
  const { rules } = file;
  const isLocked = typeof rules === 'object' && rules.locked.includes(column);
  return operationRefusal('set', file) ?? (isLocked ? { reason: 'locked-column', column } : undefined);
}

/** The columns that tell records apart: the publisher's, where they do, else those that the values suggest. */
export function keyOf(document: CsvDocument, { rules }: RulesOfFile): string[] {
  const key = typeof rules === 'object' ? rules.key : [];
  const isKey =
    key.length > 0 && key.every((name) => document.columns.includes(name)) && isKeyOf(document, key);
  return isKey ? [...key] : inferKey(document);
}
