import { useEffect, useState } from 'preact/hooks';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import { openForge } from '../../forges/open-forge.ts';
import { fetchOpenProposals, type OpenProposals } from '../../moderate/open-proposals.ts';
import { reviewAmong } from '../../moderate/read-review.ts';
import { rememberFiles } from '../../moderate/remember-files.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import type { Ports } from '../../platform/ports.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';
import { inParallel } from './in-parallel.ts';

/** How far the reading of proposals is. */
export type Reading =
  | { name: 'reading'; token: string | undefined; done: number }
  /** Without a problem, the person stopped it. */
  | { name: 'unread'; problem?: Problem }
  | { name: 'read'; reviews: readonly ProposalReview[] };

/** The reading of proposals, which can be stopped and begun again, also with a token. */
export interface Reviews {
  reading: Reading;
  read(token?: string): void;
  stop(): void;
}

/** Reads proposals of one host, beginning at once; returns how far that is. They are read anew when `read` is called. */
export function useReviews(
  proposals: readonly ProposalAddress[],
  { fetch }: Pick<Ports, 'fetch'>,
  token?: string,
): Reviews {
  const begin = (token: string | undefined): Reading => ({ name: 'reading', token, done: 0 });
  const [reading, setReading] = useState(() => begin(token));
  const isReading = reading.name === 'reading';
  useEffect(() => {
    if (reading.name !== 'reading') return;
    const abort = new AbortController();
    const say = (next: Reading) => {
      if (!abort.signal.aborted) setReading(next);
    };
    const onDone = (done: number) => say({ ...reading, done });
    readAll(proposals, { fetch, token: reading.token, onDone, signal: abort.signal }).then(
      (reviews) => say({ name: 'read', reviews }),
      (error: unknown) => say({ name: 'unread', problem: toProblem(error) }),
    );
    return () => abort.abort();
  }, [isReading]);
  return {
    reading,
    read: (token) => setReading(begin(token)),
    stop: () => setReading({ name: 'unread' }),
  };
}

/** Proposals read at a time: fast, and still polite to the forge. */
const AT_A_TIME = 4;

interface ReadOptions {
  fetch: typeof fetch;
  token: string | undefined;
  onDone(done: number): void;
  signal: AbortSignal;
}

async function readAll(
  proposals: readonly ProposalAddress[],
  { fetch, token, onDone, signal }: ReadOptions,
): Promise<ProposalReview[]> {
  const open = new Map<string, Promise<OpenProposals>>();
  const [first] = proposals;
  if (!first) return [];
  const forge = rememberFiles(openForge(first, { fetch, token }));
  let done = 0;
  return inParallel(proposals, AT_A_TIME, async (proposal) => {
    const { repository } = proposal;
    const known = open.get(repository) ?? fetchOpenProposals(forge, repository, signal);
    open.set(repository, known);
    const review = await reviewAmong({ forge, proposal, signal }, await known);
    onDone((done += 1));
    return review;
  });
}
