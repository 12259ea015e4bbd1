import { useEffect, useReducer } from 'preact/hooks';
import type { Session } from './dataset/session.ts';

/** Renders the component again whenever the session changed. */
export function useSession(session: Session): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => session.subscribe(() => again(undefined)), [session]);
}
