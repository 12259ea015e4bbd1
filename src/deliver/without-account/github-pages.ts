import { originOf } from '../../core/source.ts';
import { encodePath } from './encode-path.ts';
import type { ForgePages } from './forge-pages.ts';

/** Longer addresses are cut by some servers. */
const LONGEST_FILE = 6_000;

/**
 * GitHub answers 414 to addresses of more than about 8 kB, keeps 65,536 characters of an issue, and is not asked to edit files
 * so large that a browser's editor loads them in parts.
 * @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 */
export const GITHUB_PAGES: ForgePages = {
  newIssue: ({ host, repository }, { title, body }) =>
    `${originOf(host)}/${repository}/issues/new?${new URLSearchParams({ title, body })}`,
  editor: ({ host, repository, ref, path }) =>
    `${originOf(host)}/${repository}/edit/${encodePath(ref)}/${encodePath(path)}`,
  newFile: ({ host, repository, ref, path }, text) => {
    const page = `${originOf(host)}/${repository}/new/${encodePath(ref)}?filename=${path}`;
    const filled = `${page}&value=${encodeURIComponent(text)}`;
    return filled.length <= LONGEST_FILE ? filled : page;
  },
  longestAddress: 8_000,
  longestIssue: 65_000,
  largestEdited: 500_000,
};
