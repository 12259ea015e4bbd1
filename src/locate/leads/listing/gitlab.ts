import * as z from 'zod/mini';
import { originOf } from '../../../core/source-key.ts';
import type { RepositoryFolder } from '../../addresses/parse-repository.ts';
import { askJson } from '../ask-json.ts';
import type { Listing } from './listing.ts';

/** GitLab lists a hundred at a time: this many answers are read. */
const mostPages = 10;
const perPage = 100;

const pageSchema = z.array(z.object({ path: z.string(), type: z.string() }));

/** @see https://docs.gitlab.com/api/repositories/#list-repository-tree */
export const gitlab: Listing = {
  url: (folder) => pageAddress(folder, 1),
  async list(folder, asking) {
    const paths: string[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const entries = await askJson(pageSchema, pageAddress(folder, page), asking);
      paths.push(...entries.filter(({ type }) => type === 'blob').map(({ path }) => path));
      if (entries.length < perPage) break;
    }
    return { ref: folder.ref, paths };
  },
};

function pageAddress({ host, repository, ref, path }: RepositoryFolder, page: number): string {
  const query = new URLSearchParams({
    recursive: 'true',
    per_page: String(perPage),
    ref,
    ...(path === '' ? {} : { path }),
    page: String(page),
  });
  return `${originOf(host)}/api/v4/projects/${encodeURIComponent(repository)}/repository/tree?${query}`;
}
