import * as z from 'zod/mini';
import { apiAddress } from '../../../forges/github/rest.ts';
import type { RepositoryFolder } from '../../addresses/parse-repository.ts';
import { askJson } from '../ask-json.ts';
import type { HostAsking } from '../asking.ts';
import { LeadError } from '../lead-error.ts';
import type { Listing } from './listing.ts';

/** Folders looked into one by one where the whole is too much for one answer. */
const mostFolders = 5;
/** How people call the folders that data is in. */
const dataFolder = /^_?(?:data|datasets?|csv|tables?|donnees|datos|daten|docs|static|public|src)/i;

const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
  truncated: z.optional(z.boolean()),
});
type Tree = z.infer<typeof treeSchema>;

/**
 * GitHub lists a whole repository in one answer, up to a limit of its own and one of ours; beyond, its top and the folders that sound like
 * data are listed.
 *
 * @see https://docs.github.com/en/rest/git/trees#get-a-tree
 */
export const github: Listing = {
  url: (folder) => treeAddress(folder, folder.ref),
  async list(folder, asking) {
    const whole = await askWhole(folder, asking);
    const files = whole && !whole.truncated ? filesOf(whole) : await listPieces(folder, asking);
    return { ref: folder.ref, paths: [...new Set([...(whole ? filesOf(whole) : []), ...files])] };
  },
};

function treeAddress({ host, repository }: RepositoryFolder, tree: string): string {
  return `${apiAddress(host)}/repos/${repository}/git/trees/${encodeURIComponent(tree)}?recursive=1`;
}

/** Undefined when it is too much to be read. */
async function askWhole(folder: RepositoryFolder, asking: HostAsking): Promise<Tree | undefined> {
  try {
    return await askJson(treeSchema, treeAddress(folder, folder.ref), asking);
  } catch (error) {
    if (error instanceof LeadError && error.reason === 'too-large') return undefined;
    throw error;
  }
}

async function listPieces(folder: RepositoryFolder, asking: HostAsking): Promise<string[]> {
  const top = treeAddress(folder, folder.ref).replace(/\?.*/, '');
  const root = await askJson(treeSchema, top, asking);
  const wanted = root.tree.filter(({ path, type }) => type === 'tree' && isWanted(path, folder));
  const found = filesOf(root);
  for (const { path, sha } of wanted.slice(0, mostFolders)) {
    const tree = await askTree(treeAddress(folder, sha), asking);
    found.push(...filesOf(tree).map((file) => `${path}/${file}`));
  }
  return found;
}

function isWanted(path: string, folder: RepositoryFolder): boolean {
  return dataFolder.test(path) || folder.path.split('/')[0] === path;
}

/** A folder that is too much is left out: what else was found is still worth offering. */
async function askTree(url: string, asking: HostAsking): Promise<Tree> {
  return askJson(treeSchema, url, asking).catch((error: unknown) => {
    if (error instanceof LeadError && error.reason === 'too-large') return { tree: [] };
    throw error;
  });
}

function filesOf({ tree }: Tree): string[] {
  return tree.filter(({ type }) => type === 'blob').map(({ path }) => path);
}
