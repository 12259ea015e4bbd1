import type { Lead } from '../../core/lead.ts';
import { parseRepository, repositoryAddress, type RepositoryFolder } from '../addresses/parse-repository.ts';
import type { ForgeKind } from '../addresses/repository-file.ts';
import { bestFirst } from '../best-first.ts';
import { findRepositories } from '../evidence/repositories.ts';
import { toLead, type Asking, type LeadWay } from './asking.ts';
import { LeadError } from './lead-error.ts';
import { likelyFiles } from './likely-files.ts';
import { forgejo } from './listing/forgejo.ts';
import { github } from './listing/github.ts';
import { gitlab } from './listing/gitlab.ts';
import { huggingface } from './listing/huggingface.ts';
import type { ListedFiles, Listing } from './listing/listing.ts';

/** How the files of a repository are listed. Bitbucket and sourcehut list nothing to the pages of strangers. */
export const listings: Partial<Record<ForgeKind, Listing>> = { github, gitlab, forgejo, huggingface };

/** The repository behind a page may have a file of the right name: its forge lists the files. */
export const repository: LeadWay = {
  find: (finding, page) =>
    findRepositories(finding, page).flatMap((found) => repositoryLead(found.repository, found.score) ?? []),
  async follow(lead, asking) {
    const folder = parseRepository(lead.about);
    const listing = folder && listings[folder.forge];
    if (!folder || !listing) return { candidates: [], leads: [] };
    const { ref, paths } = await listOf(listing, folder, asking);
    return { candidates: bestFirst(likelyFiles(paths, { ...folder, ref }, asking.finding)), leads: [] };
  },
};

/** A branch whose name has a slash cannot be told from a folder, and tags come and go: then the default branch is listed. */
async function listOf(listing: Listing, folder: RepositoryFolder, asking: Asking): Promise<ListedFiles> {
  return listing.list(folder, asking).catch((error: unknown) => {
    const isGone = error instanceof LeadError && error.reason === 'not-found' && folder.ref !== 'HEAD';
    if (!isGone) throw error;
    return listing.list({ ...folder, ref: 'HEAD', path: '' }, asking);
  });
}

/** The lead to a repository's files; undefined where its forge lists none. */
export function repositoryLead(folder: RepositoryFolder, score: number): Lead | undefined {
  const url = listings[folder.forge]?.url(folder);
  return url === undefined
    ? undefined
    : toLead('repository', { url, about: repositoryAddress(folder), score });
}
