import type { Patch } from '../../core/patch/patch.ts';
import { summarize } from '../summary.ts';
import { fillAddress, type Filled } from './fill-address.ts';
import { forgePages } from './forge-pages.ts';
import { issueText } from './issue-text.ts';

/**
 * The forge's page for a new issue with the corrections in it: as a list for people, and as data that `patchesInBody` reads back.
 * Undefined for a file without a forge, and when the corrections are more than an issue keeps.
 *
 * `pasteHere` tells the person, in their language, where to paste what the address does not hold; it becomes a comment.
 */
export function prefilledIssue(patch: Patch, pasteHere: string): Filled | undefined {
  const { source } = patch;
  if (source.kind !== 'forge') return undefined;
  const pages = forgePages(source);
  const { intro, changes, data } = issueText(patch);
  if (intro.length + changes.length + data.length > pages.longestIssue) return undefined;
  return fillAddress({
    intro,
    parts: [changes, data],
    pasteHere: `<!-- ${pasteHere} -->`,
    longest: pages.longestAddress,
    toAddress: (body) => pages.newIssue(source, { title: summarize(patch), body }),
  });
}
