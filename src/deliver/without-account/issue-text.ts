import type { Patch } from '../../core/patch/patch.ts';
import { listChanges } from '../change-list.ts';
import { toOrigin } from '../origin-text.ts';
import { toCode, toFence, toVisibleJson } from '../safe-text.ts';
import { pathOf } from '../summary.ts';

/** What an issue says of a patch, in Markdown in which no value acts. In English, as proposals are. */
export function issueText(patch: Patch): { intro: string; changes: string; data: string } {
  const count = patch.changes.length === 1 ? 'a correction' : `${patch.changes.length} corrections`;
  return {
    intro: `This reports ${count} of ${toCode(pathOf(patch), 300)}.`,
    changes: `${listed(patch)}\n\n${toOrigin(patch)}`,
    data: `<details><summary>The patch as data (Emendata)</summary>\n\n${fencedPatch(patch)}\n\n</details>`,
  };
}

/** A patch in a block that programs find; on one line, because in an address every sign counts. */
export function fencedPatch(patch: Patch): string {
  return toFence(toVisibleJson(patch, 0), 'json');
}

/** The changes as a proposal lists them, without its boxes: here nobody reads what was ticked. */
function listed(patch: Patch): string {
  return listChanges(patch)
    .map(({ heading, items }) => [heading, items.map((item) => item.replace('- [x] ', '- ')).join('\n')])
    .map((blocks) => blocks.join('\n\n'))
    .join('\n\n');
}
