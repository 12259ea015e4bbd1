import type { Change, Patch } from '../core/patch/patch.ts';
import type { Moderating, ProposalSummary } from '../forges/moderating.ts';
import { patchesInBody } from './body-patches.ts';

/** An open proposal as the inbox lists it: nothing but the forge's list was asked for. */
export interface InboxEntry {
  summary: ProposalSummary;
  /** What the body says of it; none when it says nothing a program reads. The branch was not read yet, so it may do otherwise. */
  patches: readonly Patch[];
  /** Paths of the files in question, as the body tells. */
  paths: readonly string[];
  /** How many changes of each kind the body tells of. */
  counts: Readonly<Partial<Record<Change['op'], number>>>;
}

/** How far the reading is: repositories done, of those known so far. */
export interface InboxProgress {
  done: number;
  known: number;
  /** Those that the forge did not give out, while the others go on. */
  failed: readonly string[];
}

/** What the inbox asks of a forge. */
type Lists = Pick<Moderating, 'listMaintained' | 'listProposals'>;

export interface InboxRequest {
  forge: Lists;
  /** `owner/name`; all that the account may write to when absent. */
  repositories?: readonly string[];
  onProgress(progress: InboxProgress): void;
  signal: AbortSignal;
}

/** Repositories looked through, open proposals of one that are listed. */
const MOST_REPOSITORIES = 200;
const MOST_PROPOSALS = 500;

/**
 * The open proposals over many repositories, each as soon as it is known. One repository that fails does not keep the others back;
 * when all fail, the first failure is thrown.
 */
export async function* readInbox(request: InboxRequest): AsyncGenerator<InboxEntry> {
  const { forge, signal, onProgress } = request;
  const failed: string[] = [];
  let failure: unknown;
  const repositories = await repositoriesOf(request);
  for (const [done, repository] of repositories.entries()) {
    onProgress({ done, known: repositories.length, failed: [...failed] });
    try {
      yield* entriesOf(forge, repository, signal);
    } catch (error) {
      signal.throwIfAborted();
      failure ??= error;
      failed.push(repository);
    }
  }
  onProgress({ done: repositories.length, known: repositories.length, failed });
  if (failed.length > 0 && failed.length === repositories.length) throw failure;
}

/** Without those of which the forge said in passing that nothing is open there. */
async function repositoriesOf({ forge, repositories, signal }: InboxRequest): Promise<readonly string[]> {
  if (repositories !== undefined) return repositories;
  const found: string[] = [];
  for await (const { repository, openProposals } of forge.listMaintained(signal)) {
    if (openProposals !== 0) found.push(repository);
    if (found.length === MOST_REPOSITORIES) break;
  }
  return found;
}

async function* entriesOf(forge: Lists, repository: string, signal: AbortSignal): AsyncGenerator<InboxEntry> {
  let left = MOST_PROPOSALS;
  for await (const summary of forge.listProposals(repository, 'open', signal)) {
    yield toEntry(summary);
    left -= 1;
    if (left === 0) return;
  }
}

/** What a proposal's summary tells of it. A patch that names another repository is not believed. */
export function toEntry(summary: ProposalSummary): InboxEntry {
  const patches = patchesInBody(summary.body).filter(({ source }) => isIn(source, summary.repository));
  const paths = patches.flatMap(({ source }) => (source.kind === 'forge' ? [source.path] : []));
  const counts: Partial<Record<Change['op'], number>> = {};
  for (const { op } of patches.flatMap(({ changes }) => changes)) counts[op] = (counts[op] ?? 0) + 1;
  return { summary, patches, paths: [...new Set(paths)], counts };
}

function isIn(source: Patch['source'], repository: string): boolean {
  return source.kind === 'forge' && source.repository.toLowerCase() === repository.toLowerCase();
}
