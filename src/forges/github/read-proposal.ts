import * as z from 'zod/mini';
import type { ChangedFile, ProposalDetails } from '../moderating.ts';
import { listAnswers } from './answers.ts';
import type { Api } from './api.ts';
import { orUndefined } from '../common/status-error.ts';
import { collectEntries, PER_PAGE } from './pages.ts';
import { fetchPull, toSummary, type FullPull } from './pull.ts';
import { shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

/** The forge lists 3,000 files and no more. */
const MOST_PAGES = 30;

const fileSchema = z.object({
  filename: z.string(),
  status: z.string(),
  previous_filename: z.optional(z.string()),
});
const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: shaSchema }) });

/** One pull request with what it changes and what was said. The base repository keeps its commits when branch and fork are gone. */
export async function readProposal(api: Api, repository: string, number: number): Promise<ProposalDetails> {
  const pull = await fetchPull(api, repository, number);
  const [files, mergeBase, answers] = await Promise.all([
    listFiles(api, repository, number),
    findMergeBase(api, repository, pull),
    listAnswers(api, repository, number),
  ]);
  return {
    ...toSummary(api.host, repository, pull),
    mergeBase,
    commits: pull.commits,
    files,
    isCutShort: files.length < pull.changed_files,
    answers,
  };
}

async function listFiles(api: Api, repository: string, number: number): Promise<ChangedFile[]> {
  const query = { ...nameOf(repository), pull_number: number, per_page: PER_PAGE };
  const files = await collectEntries(api, fileSchema, {
    callFor: (page) => (rest, request) => rest.pulls.listFiles({ ...query, page, request }),
    most: MOST_PAGES,
  });
  return files.map(({ filename, status, previous_filename }) => ({
    path: filename,
    previousPath: status === 'renamed' ? previous_filename : undefined,
    status: toStatus(status),
  }));
}

/** A copy is a new file; a file that became a link or a program is changed. */
function toStatus(status: string): ChangedFile['status'] {
  if (status === 'added' || status === 'copied') return 'added';
  return status === 'removed' || status === 'renamed' ? status : 'changed';
}

/** Histories that never met have no common commit: then everything is a difference from the branch itself. */
async function findMergeBase(api: Api, repository: string, { base, head }: FullPull): Promise<string> {
  const basehead = `${base.sha}...${head.sha}`;
  const comparison = await orUndefined(
    api.ask(comparisonSchema, (rest, request) =>
      rest.repos.compareCommitsWithBasehead({ ...nameOf(repository), basehead, per_page: 1, request }),
    ),
  );
  return comparison?.merge_base_commit.sha ?? base.sha;
}
