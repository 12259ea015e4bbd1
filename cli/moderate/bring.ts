import { PATCH_TRAILER } from '../../src/deliver/commit-message.ts';
import { noReplyOf } from '../../src/forges/github/person.ts';
import type { Person } from '../../src/forges/moderating.ts';
import { acceptanceMessage } from '../../src/moderate/acceptance-message.ts';
import { show } from '../show.ts';
import { announce } from './announce.ts';
import type { BareClone, CommitFacts } from './bare-clone.ts';
import { BOT, remark } from './proposals.ts';
import { type Selection, select } from './select.ts';
import type { Target } from './target.ts';
import type { Task, Wish } from './task.ts';
import { UndecidedError } from './undecided.ts';
import { words } from './words.ts';

/** Brings the branch to what is wished, as one commit on the base branch as it is now, and returns a sentence about it. Throws `UndecidedError`. */
export async function bring(clone: BareClone, task: Task, wish: Wish): Promise<string> {
  const { ticked, target, patch } = wish;
  const { base, tip, before } = await look(clone, task, target);
  if (before === undefined && ticked.refused.length === 0) return 'nothing to do: everything is ticked';
  const places = ticked.accepted.toSorted((one, other) => one - other);
  const selection = await select(clone, { commit: base, path: wish.path }, { patch, places });
  const { leftOut, isChanged, file } = selection;
  if (leftOut.length > 0) await remark(task.github, task.event, words.leftOut(patch, leftOut));
  if (tip === undefined && !isChanged) return 'nothing to do: what is ticked changes nothing';
  const author = before?.author ?? authorOf(task);
  const message = messageOf(task, wish, { selection, author });
  const commit = await clone.commit({ parent: base, file, message, author, committer: BOT });
  if (!(await put(clone, { branch: target.branch, commit, tip }))) throw new UndecidedError(words.moved);
  if (!target.isOwn) await announce(task, wish, selection);
  return sentenceOf(wish, selection);
}

interface Look {
  /** Tip of the branch that the proposal asks to change. */
  base: string;
  /** Tip of the branch that is decided about; undefined when it is not there yet. */
  tip: string | undefined;
  /** That tip, when an earlier decision made it: whose correction it is then stays what it says. */
  before: CommitFacts | undefined;
}

async function look(clone: BareClone, { pull }: Task, { branch, isOwn }: Target): Promise<Look> {
  const base = await clone.fetchTip(pull.base.ref);
  const tip = await clone.fetchTip(branch);
  if (base === undefined) throw new UndecidedError(words.moved);
  const facts = tip === undefined ? undefined : await clone.facts(tip);
  const before = facts?.committer.email === BOT.email ? facts : undefined;
  // What another run just made is no stranger's push.
  if (isOwn && before === undefined && tip !== pull.head.sha) throw new UndecidedError(words.moved);
  if (!isOwn && before === undefined && tip !== undefined)
    throw new UndecidedError(words.otherBranch(branch));
  return { base, tip, before };
}

interface Move {
  branch: string;
  commit: string;
  tip: string | undefined;
}

/** Moves the branch, unless it says the same already, also by another run at the same time; false when it moved elsewhere. */
async function put(clone: BareClone, { branch, commit, tip }: Move): Promise<boolean> {
  if (await saysSame(clone, tip, commit)) return true;
  if (await clone.push(branch, commit, tip)) return true;
  return saysSame(clone, await clone.fetchTip(branch), commit);
}

async function saysSame(clone: BareClone, tip: string | undefined, commit: string): Promise<boolean> {
  if (tip === undefined) return false;
  const [now, wanted] = [await clone.facts(tip), await clone.facts(commit)];
  return (
    now.tree === wanted.tree &&
    now.parents.join() === wanted.parents.join() &&
    now.committer.email === BOT.email
  );
}

/** Who is gone is not credited by name. */
function authorOf({ pull, surroundings }: Task): Person {
  const { user } = pull;
  return user === null ? BOT : { login: user.login, email: noReplyOf(surroundings.server.host, user) };
}

function messageOf(
  { event, surroundings }: Task,
  { patch }: Wish,
  { selection, author }: { selection: Selection; author: Person },
): string {
  const { number, sender } = event;
  if (selection.patch === undefined)
    return `Take over nothing from proposal #${number}\n\n${PATCH_TRAILER}: ${patch.id}\n`;
  const [accepted, total] = [selection.patch.changes.length, patch.changes.length];
  const contributor = author.email === BOT.email ? undefined : author;
  const share = { number, id: patch.id, license: patch.license, author: contributor, accepted, total };
  const reviewer = { login: sender.login, email: noReplyOf(surroundings.server.host, sender) };
  return acceptanceMessage(selection.patch, [share], reviewer);
}

function sentenceOf({ ticked, target }: Wish, { patch, leftOut }: Selection): string {
  const counts = `${patch?.changes.length ?? 0} accepted, ${ticked.refused.length} refused, ${leftOut.length} left out`;
  return `${counts}; on branch ${show(target.branch)}`;
}
