import { useEffect } from 'preact/hooks';
import { changeIds } from '../core/patch/identity.ts';
import type { DraftStore } from '../platform/ports.ts';
import type { Session } from './dataset/session.ts';

/**
 * Calls back when the store no longer says what the session says: the send page delivered the corrections, or
 * some of them, or they were changed in another tab. Looked at when the person comes back to this window,
 * which is when it matters. `delivered`: nothing was added, so sending is what happened.
 */
export function useDelivered(
  session: Session | undefined,
  drafts: DraftStore,
  onMoved: (delivered: boolean) => void,
): void {
  useEffect(() => {
    if (!session) return;
    const look = async () => {
      const mine = session.isSaved ? session.draft() : undefined;
      if (!mine) return;
      const stored = await drafts.load(session.dataset.id);
      if (!session.isSaved || stored?.patch.id === mine.patch.id) return;
      const known = new Set(changeIds(mine.patch));
      onMoved(!stored || changeIds(stored.patch).every((id) => known.has(id)));
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible') void look();
    };
    addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [session]);
}
