import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import { sourceKey } from '../../core/source-key.ts';
import type { Candidate } from '../../core/source.ts';
import { locate } from '../../locate/locate.ts';
import type { AnswerStore } from '../../platform/ports.ts';

/** The files a finding may come from, and how those that a host named join them. */
export interface Candidates {
  all: readonly Candidate[];
  /** Adds files, each once; returns how many are new. */
  add(more: readonly Candidate[]): number;
}

/** Returns what there is to choose from: by the page alone at once, with the person's own answers when they are read. */
export function useCandidates({ finding, page }: Job, answers: AnswerStore): Candidates {
  const located = { url: page?.url ?? '', excerpt: page?.excerpt };
  const [all, setAll] = useState<readonly Candidate[]>(() => (finding ? locate(finding, located) : []));
  useEffect(() => {
    if (!finding) return;
    answers.list().then(
      (remembered) => remembered.length > 0 && setAll(locate(finding, located, remembered)),
      () => undefined,
    );
  }, []);
  return {
    all,
    add(more) {
      const known = new Set(all.map(({ source }) => sourceKey(source)));
      const added = more.filter(({ source }) => !known.has(sourceKey(source)));
      if (added.length > 0) setAll([...all, ...added]);
      return added.length;
    },
  };
}
