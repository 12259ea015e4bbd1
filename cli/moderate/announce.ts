import { proposalText } from '../../src/deliver/proposal-text.ts';
import { untick } from '../../src/moderate/ticked-changes.ts';
import { findProposal, putProposal, remark } from './proposals.ts';
import type { Selection } from './select.ts';
import type { Task, Wish } from './task.ts';
import { words } from './words.ts';

/** Proposes the branch with the ticked changes, and says so under the proposal that it stands for. */
export async function announce(
  task: Task,
  { patch, ticked, target }: Wish,
  selection: Selection,
): Promise<void> {
  const { event, github, pull, surroundings } = task;
  const { number, repository } = event;
  const { branch } = target;
  const base = pull.base.ref;
  const open = await findProposal(github, repository, { branch, base });
  if (open === undefined && !selection.isChanged) return;
  // Not the text that was edited: a stranger wrote it, and this one is said in the name of the repository.
  const body = untick(proposalText(patch).body, patch, ticked.refused);
  const { title, intro } =
    selection.patch === undefined
      ? { title: words.nothingOf(number), intro: words.nothingTicked(number) }
      : { title: proposalText(selection.patch).title, intro: words.supersedes(number) };
  const text = { title, body: `${intro}\n\n${body}` };
  const made = await putProposal(github, repository, { branch, base, open, ...text });
  const address = `${surroundings.server.origin}/${repository}/compare/${encode(base)}...${encode(branch)}`;
  await remark(
    github,
    event,
    made === undefined ? words.noProposal(branch, address) : words.superseded(made),
  );
}

function encode(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}
