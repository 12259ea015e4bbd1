import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { Candidate } from '../../core/source.ts';
import type { AnswerStore } from '../../platform/ports.ts';
import { eachOnce, locatedSources } from './located-sources.ts';

/** The files a finding may come from, and how those that a host named join them. */
export interface Candidates {
  all: readonly Candidate[];
  /** Adds files, each once; returns how many are new. */
  add(more: readonly Candidate[]): number;
}

/** Returns what there is to choose from: by the page alone at once, with the person's own answers when they are read. */
export function useCandidates(job: Job, answers: AnswerStore): Candidates {
  const [all, setAll] = useState<readonly Candidate[]>(() => locatedSources(job, []));
  /* Several hosts may be asked at once: each adds to what the others have added. */
  const latest = useRef(all);
  const show = (candidates: readonly Candidate[]) => {
    latest.current = candidates;
    setAll(candidates);
  };
  useEffect(() => {
    answers.list().then(
      (remembered) => {
        if (remembered.length > 0) show(eachOnce([...locatedSources(job, remembered), ...latest.current]));
      },
      () => undefined,
    );
  }, []);
  return {
    all,
    add(more) {
      const before = latest.current.length;
      show(eachOnce([...latest.current, ...more]));
      return latest.current.length - before;
    },
  };
}
