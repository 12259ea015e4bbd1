import * as z from 'zod/mini';
import type { ChangedFile, ProposalDetails } from '../moderating.ts';
import { readSaid } from './answers.ts';
import type { Api } from './api.ts';
import { collectEntries } from './pages.ts';
import { fetchPull, outcomeOf, toSummary } from './pull.ts';
import { BRIEF, shaSchema } from './ref.ts';
import { pathOf } from './repository.ts';

/** More files than this are not read: 3,000. */
const MOST_PAGES = 60;

const fileSchema = z.object({
  filename: z.string(),
  status: z.string(),
  previous_filename: z.optional(z.string()),
});

/** One pull request with what it changes and what was said. The base repository keeps its commits when branch and fork are gone. */
export async function readProposal(api: Api, repository: string, number: number): Promise<ProposalDetails> {
  const pull = await fetchPull(api, repository, number);
  const [files, commits, { answers, acceptedAs }] = await Promise.all([
    listFiles(api, repository, number),
    countCommits(api, repository, number),
    readSaid(api, repository, number),
  ]);
  // Histories that never met have no common commit: then everything is a difference from the branch itself.
  const [mergeBase = pull.head.sha] = [pull.merge_base, pull.base.sha].filter(
    (sha) => shaSchema.safeParse(sha).success,
  );
  return {
    ...toSummary(api.host, repository, pull),
    state: outcomeOf(pull, acceptedAs).state,
    mergeBase,
    commits,
    files,
    isCutShort: files.length < (pull.changed_files ?? files.length),
    answers,
  };
}

async function listFiles(api: Api, repository: string, number: number): Promise<ChangedFile[]> {
  const question = { path: pathOf(repository, 'pulls', number, 'files') };
  const files = await collectEntries(api, fileSchema, { question, most: MOST_PAGES });
  return files.map(({ filename, status, previous_filename }) => ({
    path: filename,
    previousPath: status === 'renamed' ? previous_filename : undefined,
    status: toStatus(status),
  }));
}

/** A copy is a new file; a file that became a link or a program is changed. */
function toStatus(status: string): ChangedFile['status'] {
  if (status === 'added' || status === 'copied') return 'added';
  if (status === 'deleted' || status === 'removed') return 'removed';
  return status === 'renamed' ? status : 'changed';
}

/** The forge counts them in passing: one is enough to be told. */
async function countCommits(api: Api, repository: string, number: number): Promise<number> {
  const { value, total } = await api.askPage(z.array(z.object({ sha: shaSchema })), {
    path: pathOf(repository, 'pulls', number, 'commits'),
    query: { ...BRIEF, limit: 1 },
  });
  return total ?? value.length;
}
