import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opener, Ports } from '../../platform/ports.ts';
import { autosave, type Autosave, type SaveState } from '../dataset/autosave.ts';
import type { Session } from '../dataset/session.ts';

/** Keeps what is corrected in the session. The ports it returns leave this workbench only when the store has all of it. */
export function useSaving(session: Session | undefined, given: Ports): { saved: SaveState; ports: Ports } {
  const [saved, setSaved] = useState<SaveState>('saved');
  const saver = useRef<Autosave | undefined>(undefined);
  const ports = useMemo(() => ({ ...given, opener: afterSaving(given.opener, saver) }), [given]);
  useEffect(() => {
    if (!session) return;
    saver.current = autosave(session, given.drafts, setSaved);
    return () => void saver.current?.stop();
  }, [session]);
  return { saved, ports };
}

/** The opener, which takes this workbench away only when the store holds its last correction. */
function afterSaving(opener: Opener, saver: { current: Autosave | undefined }): Opener {
  return {
    async openSend(draftKey) {
      /* A write that comes after the sending would bring back what was sent. */
      await saver.current?.flush();
      await opener.openSend(draftKey);
    },
    openDesk: (place) => opener.openDesk(place),
    async openTab(job) {
      await saver.current?.flush();
      await opener.openTab(job);
    },
    async close() {
      await saver.current?.flush();
      await opener.close();
    },
  };
}
