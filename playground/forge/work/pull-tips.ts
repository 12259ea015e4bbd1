import { findRef, isAncestor, moveRef } from '../git/refs.ts';
import type { FileDiff } from '../git/diff.ts';
import type { Forge } from '../forge.ts';
import type { Pull } from '../store/pulls.ts';
import type { PullFigures } from '../shapes/pull.ts';
import { pairFacts } from './pair-facts.ts';

/** Where the base repository keeps the head of a pull request. */
export function pullRef({ face }: Forge, { number }: Pull): string {
  return `${face.proposalRefs}/${number}/head`;
}

/** The tip of the branch it comes from; the last one known when its fork is gone. */
async function headTip({ head, headRef, headSha }: Pull): Promise<string | undefined> {
  if (head.isDeleted) return headSha;
  return (await findRef(head.directory, `refs/heads/${headRef}`))?.sha;
}

async function takeHead(forge: Forge, pull: Pull, head: string): Promise<void> {
  if (head === pull.headSha) return;
  const { directory } = pull.base;
  const before = await findRef(directory, pullRef(forge, pull));
  await moveRef(directory, pullRef(forge, pull), head, before?.sha);
  pull.headSha = head;
  pull.updatedAt = forge.clock();
  // Pushed back to where it came from: nothing is left to merge.
  if (await isAncestor(directory, head, pull.baseSha)) closePull(forge, pull);
}

/** A head that becomes part of the base branch in whatever way is merged by who pushed it there. */
async function takeBase(forge: Forge, pull: Pull, base: string): Promise<void> {
  if (base === pull.baseSha || pull.state === 'closed') return;
  if (await isAncestor(pull.base.directory, pull.headSha, base)) {
    closePull(forge, pull);
    pull.merged = { by: pull.base.pushedBy, at: forge.clock(), sha: base };
    return;
  }
  pull.baseSha = base;
}

/** Lets an open pull request follow its two branches; when one of them is gone it is closed where the forge does so. */
export async function followBranches(forge: Forge, pull: Pull): Promise<void> {
  if (pull.state === 'closed') return;
  const [head, base] = await Promise.all([
    headTip(pull),
    findRef(pull.base.directory, `refs/heads/${pull.baseRef}`),
  ]);
  if (head === undefined || base === undefined) {
    if (forge.face.closesWithout.branch) closePull(forge, pull);
    return;
  }
  await takeHead(forge, pull, head);
  await takeBase(forge, pull, base.sha);
}

/** Closes a pull request now; from here on its tips stand still. */
export function closePull(forge: Forge, pull: Pull): void {
  pull.state = 'closed';
  pull.closedAt = forge.clock();
  pull.updatedAt = pull.closedAt;
}

/** The first look at a pair of tips starts the work and answers "unknown", the next one has the result. */
async function mergeability(pull: Pull): Promise<boolean | undefined> {
  const pair = `${pull.baseSha} ${pull.headSha}`;
  if (pull.state === 'closed') return undefined;
  if (pull.checkedPair === pair) return pairFacts(pull).merges();
  pull.checkedPair = pair;
  return undefined;
}

/** The figures of a pull request, read from git. */
export async function pullFigures(pull: Pull): Promise<PullFigures> {
  const facts = pairFacts(pull);
  const [files, commits, mergeable] = await Promise.all([facts.files(), facts.commits(), mergeability(pull)]);
  const sum = (pick: (file: FileDiff) => number): number =>
    files.reduce((total, file) => total + pick(file), 0);
  return {
    additions: sum(({ additions }) => additions),
    deletions: sum(({ deletions }) => deletions),
    changedFiles: files.length,
    commits,
    mergeable,
  };
}
