import type { Patch } from '../core/patch/patch.ts';
import { listChanges, type ChangeGroup } from './change-list.ts';
import { commitMessage } from './commit-message.ts';
import { toOrigin } from './origin-text.ts';
import { toCode, toFence, toVisibleJson } from './safe-text.ts';
import { pathOf, summarize } from './summary.ts';

/** What a maintainer reads. */
export interface ProposalText {
  title: string;
  /** Markdown; every value in it is code. */
  body: string;
  /** Commit message with its trailers. */
  message: string;
}

/** What GitHub takes in one body, in characters. */
const BODY = 65_536;
/** Longer patches are not repeated as JSON: the list for people comes first. */
const JSON_SHARE = 30_000;

/** The texts of a proposal. What does not fit is counted, never left out in silence. */
export function proposalText(patch: Patch): ProposalText {
  return { title: summarize(patch), body: toBody(patch), message: commitMessage(patch) };
}

function toBody(patch: Patch): string {
  const count = patch.changes.length === 1 ? 'one change' : `${patch.changes.length} changes`;
  const intro = `This proposes ${count} to ${toCode(pathOf(patch), 300)}; nothing else in the file differs.`;
  const ending = [toOrigin(patch), toData(patch)].join('\n\n');
  const room = BODY - intro.length - ending.length - 200;
  return [intro, ...fitChanges(listChanges(patch), room), ending].join('\n\n');
}

/** As many changes as there is room for, and a sentence about the others. */
function fitChanges(groups: readonly ChangeGroup[], room: number): string[] {
  const blocks: string[] = [];
  let left = room;
  let rest = 0;
  for (const { heading, items } of groups) {
    const shown: string[] = [];
    left -= heading.length + 4;
    for (const item of items) {
      left -= item.length + 1;
      if (left >= 0) shown.push(item);
      else rest += 1;
    }
    if (shown.length > 0) blocks.push(`${heading}\n\n${shown.join('\n')}`);
  }
  if (rest > 0)
    blocks.push(`… and ${rest} more ${rest === 1 ? 'change' : 'changes'}, to be read in the changed file.`);
  return blocks;
}

/** The patch itself, for programs. */
function toData(patch: Patch): string {
  const json = toVisibleJson(patch);
  const content =
    json.length <= JSON_SHARE
      ? toFence(json, 'json')
      : `It is ${json.length} characters long and not repeated here. Its id is \`${patch.id}\`.`;
  return `<details><summary>The patch as data (Emendata)</summary>\n\n${content}\n\n</details>\n`;
}
