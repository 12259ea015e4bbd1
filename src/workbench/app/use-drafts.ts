import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../core/draft.ts';
import type { Ports } from '../../platform/ports.ts';

/** Returns the corrections that wait in the store, once it answered; none where they may not be listed. */
export function useDrafts({ drafts }: Ports, mayList: boolean): Draft[] {
  const [all, setAll] = useState<Draft[]>([]);
  useEffect(() => {
    if (!mayList) return;
    drafts.list().then(setAll, () => setAll([]));
  }, []);
  return all;
}
