import { useEffect, useRef, useState } from 'preact/hooks';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import { readHistory } from '../../history/read-history.ts';
import type { History } from '../../history/version.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';

/** Versions that are read at a time: without a token, a forge answers some sixty requests an hour. */
const STEP = 30;

/** The history as far as it is read, and what can be done about it. */
export interface HistoryReading {
  history: History;
  /** A bug, to be reported. */
  problem: Problem | undefined;
  cancel(): void;
  /** Goes on where it ended; reads more when it ended at the limit. */
  readOn(): void;
}

const NOTHING: History = { versions: [], key: [], end: { kind: 'reading' } };

/** Reads the history of a file, from the moment the screen opens until it closes. */
export function useHistory(forge: Versions, source: ForgeSource): HistoryReading {
  const [history, setHistory] = useState<History>(NOTHING);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef<AbortController | undefined>(undefined);

  const read = (known: History | undefined) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: History) => {
      if (running.current === controller) setHistory(atLeast(known, next));
    };
    const limit = (known?.versions.length ?? 0) + STEP;
    setProblem(undefined);
    readHistory({ forge, source, limit, known, signal: controller.signal, onProgress: show }).then(
      show,
      (error: unknown) => setProblem(toProblem(error)),
    );
  };
  useEffect(() => {
    setHistory(NOTHING);
    read(undefined);
    return () => running.current?.abort();
  }, [forge, source]);

  return {
    history,
    problem,
    cancel: () => running.current?.abort(),
    readOn: () => {
      setHistory({ ...history, end: { kind: 'reading' } });
      read(history);
    },
  };
}

/** What was shown stays on screen while reading passes over it again, or when it ends before it came so far. */
function atLeast(known: History | undefined, next: History): History {
  const isBehind = known !== undefined && next.versions.length < known.versions.length;
  return isBehind && next.end.kind !== 'complete' ? { ...known, end: next.end } : next;
}
