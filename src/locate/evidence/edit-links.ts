import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { parseRepositoryFile } from '../addresses/parse-repository-file.ts';
import type { RepositoryFile } from '../addresses/repository-file.ts';

/** What the class, title, name or words of a link call "edit this page". */
const editing = /\b(?:edit|improve|modif|amelior|améliorer|corrig|mejora|editar|bearbeiten)/i;

/** The page's own sources, as its "edit this page" links name them: `link rel=edit` or an edit view of a forge. */
export function editedFiles(excerpt: PageExcerpt | undefined): RepositoryFile[] {
  if (!excerpt) return [];
  const heads = excerpt.links.filter(({ rel }) => rel.split(/\s+/).includes('edit'));
  const anchors = excerpt.anchors.filter(
    ({ href, rel, names, text }) =>
      /\/(?:_?edit)\//.test(href) || rel.split(/\s+/).includes('edit') || editing.test(`${names} ${text}`),
  );
  return [...heads, ...anchors].flatMap(({ href }) => parseRepositoryFile(viewOf(href)) ?? []);
}

/** Forgejo's edit form is no view of the file: `/_edit/` and a branch. */
function viewOf(href: string): string {
  return href.replace(/^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/_edit\//, '$1/src/branch/');
}
