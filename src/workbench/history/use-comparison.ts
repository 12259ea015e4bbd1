import { useEffect, useRef, useState } from 'preact/hooks';
import type { Versions } from '../../forges/versions.ts';
import { compareVersions, type Comparison } from '../../history/compare-versions.ts';
import type { Version } from '../../history/version.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';

/** Two versions that are, or were, compared. */
export type Comparing = { before: Version; after: Version } & (
  | { state: 'reading'; cancel: () => void }
  | { state: 'done'; comparison: Comparison }
  | { state: 'failed'; problem: Problem; retry: () => void }
);

/** Returns the comparison that was asked for last, and how to ask for one. */
export function useComparison(
  forge: Versions,
  repository: string,
): { comparing: Comparing | undefined; compare: (before: Version, after: Version) => void } {
  const [comparing, setComparing] = useState<Comparing>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const compare = (before: Version, after: Version) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const cancel = () => {
      controller.abort();
      setComparing(undefined);
    };
    const [one, other] = [placeOf(repository, before), placeOf(repository, after)];
    setComparing({ before, after, state: 'reading', cancel });
    compareVersions({ forge, before: one, after: other, signal }).then(
      (comparison) => {
        if (!signal.aborted) setComparing({ before, after, state: 'done', comparison });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const retry = () => compare(before, after);
        setComparing({ before, after, state: 'failed', problem: toProblem(error), retry });
      },
    );
  };
  return { comparing, compare };
}

function placeOf(repository: string, { commit }: Version) {
  return { repository, path: commit.path, commit: commit.commit };
}
