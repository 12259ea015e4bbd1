import { useMemo, useState } from 'preact/hooks';
import { OpenError } from '../core/open-error.ts';
import type { Opener, Ports } from '../platform/ports.ts';

/** A page that did not open. */
export interface NotOpenedNews {
  error: OpenError;
  /** The person went another way. */
  onDone(): void;
}

/**
 * Returns the ports with an opener that tells the app, and not each button, when the browser opened no page: `notOpened` is
 * what to show, until another page was opened.
 */
export function useOpener<P extends Ports>(given: P): { ports: P; notOpened: NotOpenedNews | undefined } {
  const [error, setError] = useState<OpenError>();
  const ports = useMemo(() => ({ ...given, opener: telling(given.opener, setError) }), [given]);
  return { ports, notOpened: error && { error, onDone: () => setError(undefined) } };
}

function telling(opener: Opener, tell: (error: OpenError | undefined) => void): Opener {
  const tried = async (opening: Promise<void>) => {
    try {
      await opening;
      tell(undefined);
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      tell(error);
    }
  };
  return {
    openSend: (draftKey) => tried(opener.openSend(draftKey)),
    openDesk: (place) => tried(opener.openDesk(place)),
    openTab: (job) => tried(opener.openTab(job)),
    close: () => tried(opener.close()),
  };
}
