import { useEffect } from 'preact/hooks';
import type { DraftStore } from '../platform/ports.ts';
import type { Session } from './dataset/session.ts';

/**
 * Calls back when the session's draft is gone from the store although the session still holds corrections:
 * the send page delivered it. Looked at when the person comes back to this window, which is when it matters.
 */
export function useDelivered(session: Session | undefined, drafts: DraftStore, onDelivered: () => void): void {
  useEffect(() => {
    if (!session) return;
    const look = async () => {
      if (!session.isSaved || !session.draft()) return;
      const draft = await drafts.load(session.dataset.id);
      if (!draft && session.isSaved) onDelivered();
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
