import { originOf } from '../../core/source.ts';
import type { ForgePages } from './forge-pages.ts';

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
  longestAddress: 8_000,
  longestIssue: 65_000,
  largestEdited: 500_000,
};

/** Each name of a path encoded, the slashes between them not. */
function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
