import { useEffect, useState } from 'preact/hooks';
import type { Ports } from '../../platform/ports.ts';
import type { Session } from '../dataset/session.ts';
import type { SchemaState } from './schema-state.ts';

/** Until then, the first table is there. */
const PAUSE_MS = 300;

/** What the columns of the open file mean; undefined until that was worked out, after the table is shown. */
export function useSchema(session: Session, ports: Ports): SchemaState | undefined {
  const [state, setState] = useState<SchemaState>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    setState(undefined);
    const begin = async () => {
      const { schemaWorkOf } = await import('./schema-work.ts');
      if (isGone) return;
      const work = schemaWorkOf(session, ports);
      stop = work.subscribe(() => setState(work.state));
      setState(work.state);
    };
    /* Without it, everything is text: a part that does not come keeps nobody from the table. */
    const timer = setTimeout(() => void begin().catch(() => undefined), PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [session]);
  return state;
}
