import { useEffect, useState } from 'preact/hooks';
import { openForge, type ForgePlace } from '../../../forges/open-forge.ts';
import { readInbox, type InboxEntry, type InboxProgress } from '../../../moderate/inbox.ts';
import type { Ports } from '../../../platform/ports.ts';
import { toProblem, type Problem } from '../../dataset/problem.ts';

/** The inbox as far as it was read. */
export interface Inbox {
  entries: readonly InboxEntry[];
  progress: InboxProgress;
  isReading: boolean;
  problem: Problem | undefined;
  /** Keeps what was read and reads no more. */
  stop(): void;
}

/** Where the inbox is read. */
interface Access {
  place: ForgePlace;
  token: string;
  fetch: Ports['fetch'];
}

/** What was read is shown in portions: a screen that grows by single lines only flickers. */
const PORTION_MS = 250;

const NOTHING_YET: InboxProgress = { done: 0, known: 0, failed: [] };

/** Reads the open proposals of all repositories that the account may write to; returns them as they come. */
export function useInbox({ place, token, fetch }: Access): Inbox {
  const [state, setState] = useState<Omit<Inbox, 'stop'>>({
    entries: [],
    progress: NOTHING_YET,
    isReading: true,
    problem: undefined,
  });
  const [abort] = useState(() => new AbortController());
  useEffect(() => {
    const { signal } = abort;
    const entries: InboxEntry[] = [];
    let progress = NOTHING_YET;
    const show = () => setState((before) => ({ ...before, entries: [...entries], progress }));
    const timer = setInterval(show, PORTION_MS);
    const work = async () => {
      const forge = openForge(place, { fetch, token });
      const onProgress = (next: InboxProgress) => (progress = next);
      for await (const entry of readInbox({ forge, onProgress, signal })) entries.push(entry);
    };
    const end = (problem: Problem | undefined) => {
      clearInterval(timer);
      setState({ entries, progress, isReading: false, problem });
    };
    work().then(
      () => end(undefined),
      (error: unknown) => end(signal.aborted ? undefined : toProblem(error)),
    );
    return () => abort.abort();
  }, []);
  return { ...state, stop: () => abort.abort() };
}
