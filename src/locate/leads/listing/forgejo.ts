import * as z from 'zod/mini';
import { originOf } from '../../../core/source-key.ts';
import type { RepositoryFolder } from '../../addresses/parse-repository.ts';
import { askJson } from '../ask-json.ts';
import type { HostAsking } from '../asking.ts';
import type { Listing } from './listing.ts';

const repositorySchema = z.object({ default_branch: z.string().check(z.minLength(1)) });
const treeSchema = z.object({ tree: z.array(z.object({ path: z.string(), type: z.string() })) });

/**
 * Forgejo and Gitea list a thousand files in one answer; which branch is meant where none is named, they say in another.
 *
 * @see https://codeberg.org/api/swagger
 */
export const forgejo: Listing = {
  url: repositoryAddress,
  async list(folder, asking) {
    const ref = folder.ref === 'HEAD' ? await askBranch(folder, asking) : folder.ref;
    const tree = `${repositoryAddress(folder)}/git/trees/${encodeURIComponent(ref)}?recursive=true&per_page=1000`;
    const answer = await askJson(treeSchema, tree, asking);
    const paths = answer.tree.filter(({ type }) => type === 'blob').map(({ path }) => path);
    return { ref: `branch/${ref}`, paths };
  },
};

async function askBranch(folder: RepositoryFolder, asking: HostAsking): Promise<string> {
  const { default_branch } = await askJson(repositorySchema, repositoryAddress(folder), asking);
  return default_branch;
}

function repositoryAddress({ host, repository }: RepositoryFolder): string {
  return `${originOf(host)}/api/v1/repos/${repository}`;
}
