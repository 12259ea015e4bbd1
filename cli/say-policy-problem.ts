import type { PolicyProblem, PolicyWarning } from '../src/core/policy/problem.ts';
import { wizard } from '../src/i18n/en/wizard.ts';
import { show } from './show.ts';

const WARNINGS: Readonly<Record<PolicyWarning['reason'], string>> = {
  'unknown-member': 'this version knows no such member; it is passed over',
  'same-path': 'an entry above has the same path; this one never counts',
};

/** What is wrong or odd in a policy, as a line without the name of the file: where, what, and the value. */
export function sayPolicyProblem(problem: PolicyProblem | PolicyWarning): string {
  const { line, column, path, value } = problem;
  const where = path === '' ? '' : ` ${show(path)}:`;
  return `${line}:${column}:${where} ${sentenceOf(problem)}${value === '' ? '' : ` (${show(value)})`}`;
}

function sentenceOf({ reason }: PolicyProblem | PolicyWarning): string {
  if (reason === 'unknown-member' || reason === 'same-path') return WARNINGS[reason];
  return wizard.problems[reason];
}
