import { originOf } from '../../core/source.ts';
import { encodePath } from './encode-path.ts';
import type { ForgePages } from './forge-pages.ts';

/**
 * Forgejo and Gitea. Their editor offers to make a copy when the person may not write there.
 * @see https://forgejo.org/docs/latest/user/issue-pull-request-templates/#issue-url-queries
 */
export const FORGEJO_PAGES: ForgePages = {
  newIssue: ({ host, repository }, { title, body }) =>
    `${originOf(host)}/${repository}/issues/new?${new URLSearchParams({ title, body })}`,
  editor: ({ host, repository, ref, path }) =>
    `${originOf(host)}/${repository}/_edit/${encodePath(ref)}/${encodePath(path)}`,
  newFile: ({ host, repository, ref }) => `${originOf(host)}/${repository}/_new/${encodePath(ref)}`,
  longestAddress: 8_000,
  longestIssue: 65_000,
  largestEdited: 500_000,
};
