import { useEffect, useState } from 'preact/hooks';
import type { Ports } from '../platform/ports.ts';

/** How often a workbench looks whether its extension is still there. */
const CHECK_MS = 2_000;

/** Whether the extension was updated or removed under this page: from then on it can only say so. */
export function useOrphaned({ isOrphaned }: Ports): boolean {
  const [orphaned, setOrphaned] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setOrphaned(isOrphaned()), CHECK_MS);
    return () => clearInterval(timer);
  }, []);
  return orphaned;
}
