import { sayChange, sayPlace } from '../say-change.ts';
import { sayPolicyProblem } from '../say-policy-problem.ts';
import { REFUSALS } from '../say-refusal.ts';
import { sayWarning } from '../say-warning.ts';
import { show } from '../show.ts';
import type { Misfit, Refused, Verdict } from './verdict.ts';

const MISFITS: Readonly<Record<Misfit['reason'], string>> = {
  'no-file': 'there is no such table',
  'no-table': 'this is no table',
  'no-column': 'there is no such column',
  'not-unique': 'several records have the same values in these columns',
};

/** A verdict as lines for a person. */
export function toText({ file, error, warnings, problems = [], refusals = [] }: Verdict): string {
  if (error !== undefined) return `✗ ${error}\n`;
  const lines = [
    ...warnings.map((warning) => `! ${file}: ${sayWarning(warning)}`),
    ...problems.map(
      (problem) => `✗ ${file}:${isMisfit(problem) ? sayMisfit(problem) : sayPolicyProblem(problem)}`,
    ),
    ...refusals.map((refused) => `✗ ${file}: ${sayRefused(refused)}`),
  ];
  return lines.length === 0 ? `✓ ${file}\n` : lines.map((line) => `${line}\n`).join('');
}

function isMisfit(problem: NonNullable<Verdict['problems']>[number]): problem is Misfit {
  return problem.reason in MISFITS;
}

function sayMisfit({ line, column, path, reason, value, file }: Misfit): string {
  const where = file === undefined ? '' : `, in ${show(file)}`;
  return `${line}:${column}: ${show(path)}: ${MISFITS[reason]} (${show(value)}${where})`;
}

function sayRefused({ change, reason }: Refused): string {
  return `${sayPlace(change)}  ${sayChange(change)}: ${REFUSALS[reason]}`;
}
