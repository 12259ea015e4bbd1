import * as z from 'zod/mini';
import type { ChangedFile, ProposalDetails } from '../moderating.ts';
import { addressOf } from './address.ts';
import { readSaid } from './answers.ts';
import type { Api } from './api.ts';
import { collectEntries } from './pages.ts';
import { fetchPull, toSummary, type FullPull } from './pull.ts';
import { shaSchema } from './ref.ts';

/** 3,000 files and 1,000 commits are read and no more. */
const MOST_FILES = 30;
const MOST_COMMITS = 10;

const fileSchema = z.object({
  old_path: z.string(),
  new_path: z.string(),
  new_file: z.boolean(),
  renamed_file: z.boolean(),
  deleted_file: z.boolean(),
});
const commitSchema = z.object({ id: shaSchema });

/** One merge request with what it changes and what was said. The project keeps its commits when branch and fork are gone. */
export async function readProposal(api: Api, repository: string, number: number): Promise<ProposalDetails> {
  const pull = await fetchPull(api, repository, number);
  const list = (part: string) => ({ path: addressOf(repository, 'merge_requests', number, part) });
  const [files, commits, { answers, acceptedAs }] = await Promise.all([
    collectEntries(api, fileSchema, { call: list('diffs'), most: MOST_FILES }),
    collectEntries(api, commitSchema, { call: list('commits'), most: MOST_COMMITS }),
    readSaid(api, repository, number),
  ]);
  const summary = toSummary(api.host, repository, pull);
  const isAccepted = summary.state === 'closed' && acceptedAs !== undefined;
  return {
    ...summary,
    state: isAccepted ? 'merged' : summary.state,
    mergeBase: pull.diff_refs?.base_sha ?? pull.sha,
    commits: commits.length,
    files: files.map(toFile),
    isCutShort: isCutShort(pull, files.length),
    answers,
  };
}

/** `1000+` says that there are more than were counted. */
function isCutShort({ changes_count: count }: FullPull, read: number): boolean {
  return count?.endsWith('+') === true || read < Number(count ?? 0);
}

function toFile({ old_path, new_path, ...is }: z.infer<typeof fileSchema>): ChangedFile {
  const previousPath = is.renamed_file ? old_path : undefined;
  if (is.new_file) return { path: new_path, previousPath, status: 'added' };
  if (is.deleted_file) return { path: old_path, previousPath, status: 'removed' };
  return { path: new_path, previousPath, status: is.renamed_file ? 'renamed' : 'changed' };
}
