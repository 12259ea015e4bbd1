import { useEffect, useState } from 'preact/hooks';
import { readNewest, type NewestFile } from '../../deliver/without-account/read-newest.ts';
import { openForge } from '../../forges/open-forge.ts';
import type { Problem } from '../dataset/problem.ts';
import type { OtherWaysProps } from './OtherWays.tsx';
import { screenAfter } from './screen-after.ts';

/** How far the reading of the newest file is. `unread`: the ways that need no file are left. */
export type Newest =
  | { state: 'reading' }
  | { state: 'read'; file: NewestFile }
  | { state: 'unread'; problem: Problem | undefined };

/** Reads the file as it is now, without a token. What it says against the corrections leads to the screen that sending would lead to. */
export function useNewest({ draft, ports, onScreen }: OtherWaysProps): Newest {
  const [newest, setNewest] = useState<Newest>({ state: 'reading' });
  useEffect(() => {
    const { patch } = draft;
    const abort = new AbortController();
    const forge = openForge(patch.source, ports);
    readNewest({ patch, forge, signal: abort.signal }).then(
      (file) => abort.signal.aborted || setNewest({ state: 'read', file }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const screen = screenAfter(error, draft);
        if (screen.name === 'prepare') setNewest({ state: 'unread', problem: screen.problem });
        else onScreen(screen);
      },
    );
    return () => abort.abort();
  }, [draft]);
  return newest;
}
