import { originOf } from '../../core/source.ts';
import { encodePath } from './encode-path.ts';
import type { ForgePages } from './forge-pages.ts';

/**
 * GitLab's servers of one's own stand behind other servers that cut addresses at 8 kB; a description keeps 1,048,576 characters,
 * of which nobody reads more than of an issue on GitHub.
 * @see https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
 */
export const GITLAB_PAGES: ForgePages = {
  newIssue: ({ host, repository }, { title, body }) =>
    `${originOf(host)}/${repository}/-/issues/new?${new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })}`,
  editor: ({ host, repository, ref, path }) =>
    `${originOf(host)}/${repository}/-/edit/${encodePath(ref)}/${encodePath(path)}`,
  newFile: ({ host, repository, ref, path }) =>
    `${originOf(host)}/${repository}/-/new/${encodePath(ref)}?${new URLSearchParams({ file_name: path })}`,
  longestAddress: 8_000,
  longestIssue: 65_000,
  largestEdited: 500_000,
};
