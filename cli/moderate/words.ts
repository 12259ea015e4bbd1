import type { Outcome } from '../../src/core/patch/outcome.ts';
import type { Patch } from '../../src/core/patch/patch.ts';
import type { PolicyProblem } from '../../src/core/policy/problem.ts';
import type { Refusal } from '../../src/core/policy/rules.ts';
import { listChanges } from '../../src/deliver/change-list.ts';
import { toCode } from '../../src/deliver/safe-text.ts';
import { boxesIn } from '../../src/moderate/boxes-in.ts';
import type { TickedChanges } from '../../src/moderate/ticked-changes.ts';
import { REFUSALS } from '../say-refusal.ts';
import { sayPolicyProblem } from '../say-policy-problem.ts';

/** A ticked change that did not get onto the branch, and why. */
export interface LeftOut {
  index: number;
  why: Outcome['status'] | Refusal['reason'];
}

/** Items told in one remark. */
const ITEMS = 20;
const HANDS = 'Nothing was changed.';

const WHY: Readonly<Record<LeftOut['why'], string>> = {
  applies: 'it applies',
  already: 'the file says it already',
  conflict: 'the file says something else now',
  orphan: 'the record or the column is gone',
  ambiguous: 'several records answer to it',
  ...REFUSALS,
};

/** Remarks under a proposal, in English because they become part of a repository. Values from files and people are code. */
export const words = {
  noPatch: `The boxes of this proposal cannot be read: the patch that they are about is not in its text, or was edited. ${HANDS}`,
  severalPatches: `This text holds several patches, and nobody can say which of them the boxes are about. ${HANDS}`,
  otherFile: `The patch in this text is not about this repository. ${HANDS}`,
  noFile: (path: string) =>
    `There is no table at ${toCode(path, 300)} on this branch that could be corrected. ${HANDS}`,
  moved: `The branch moved while the ticked changes were written. ${HANDS} Edit the text again to go on.`,
  otherCommits: `The branch holds commits besides this correction, which would be lost. ${HANDS}`,
  otherBranch: (branch: string) => `The branch ${toCode(branch, 300)} holds something else. ${HANDS}`,
  unwritable: (reason: string) => `The file cannot hold a ticked value: ${toCode(reason, 300)}. ${HANDS}`,
  brokenPolicy: (problems: readonly PolicyProblem[]) =>
    list(
      `The publisher's policy has errors, so nobody can say what it allows. ${HANDS}`,
      problems.map((problem) => toCode(sayPolicyProblem(problem), 300)),
    ),
  unsure: (patch: Patch, { missing, ambiguous, strangers }: TickedChanges) =>
    list(`The boxes of this proposal cannot be read for sure. ${HANDS}`, [
      ...missing.map((index) => `no box for ${sayChange(patch, index)}`),
      ...ambiguous.map((index) => `several boxes for ${sayChange(patch, index)}`),
      ...strangers.map((text) => `a box for what is no change: ${toCode(text, 200)}`),
    ]),
  leftOut: (patch: Patch, leftOut: readonly LeftOut[]) =>
    list(
      'These changes are ticked, but were left out:',
      leftOut.map(({ index, why }) => `${sayChange(patch, index)}: ${WHY[why]}`),
    ),
  superseded: (number: number) =>
    `The changes that are ticked here are in #${number}, which holds nothing else and follows these boxes. Merge it, and close this one.`,
  noProposal: (branch: string, address: string) =>
    `The changes that are ticked here are on the branch ${toCode(branch, 300)}, but workflows may not open proposals in this repository. [Open one](${address}) and merge it, and close this one.`,
  supersedes: (number: number) => `This is what is ticked in #${number}.`,
  nothingOf: (number: number) => `Take over nothing of #${number}`,
  nothingTicked: (number: number) => `Nothing is ticked in #${number}, so this changes nothing.`,
};

function list(intro: string, items: readonly string[]): string {
  const rest = items.length - ITEMS;
  const lines = [...items.slice(0, ITEMS), ...(rest > 0 ? [`… and ${rest} more`] : [])];
  return `${intro}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** A change as it stands beside its box, with the record it is about. */
function sayChange(patch: Patch, index: number): string {
  const [group] = listChanges({ ...patch, changes: patch.changes.slice(index, index + 1) });
  const [box] = boxesIn(group?.items[0] ?? '');
  return `${(group?.heading ?? '').replaceAll('**', '')}, ${box?.text ?? ''}`;
}
