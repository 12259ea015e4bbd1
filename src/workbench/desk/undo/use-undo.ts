import { useEffect, useState } from 'preact/hooks';
import type { Patch } from '../../../core/patch/patch.ts';
import type { ForgeSource } from '../../../core/source.ts';
import { openForge } from '../../../forges/open-forge.ts';
import type { Accepted, AcceptStep } from '../../../forges/moderating.ts';
import { acceptUndo } from '../../../moderate/accept-undo.ts';
import { planUndo, type UndoPlan } from '../../../moderate/undo-contributor.ts';
import type { SendPorts } from '../../../platform/ports.ts';
import { useLanguage } from '../../context.ts';
import { toSetback, type Setback } from '../setback.ts';
import { useWords } from '../words.ts';

/** Whose corrections of which file. */
export interface UndoTarget {
  source: ForgeSource;
  login: string;
}

/** A plan that takes something back. */
export type UsefulPlan = UndoPlan & { patch: Patch };

export type UndoState =
  /** Nothing was asked yet, or the last try failed. */
  | { name: 'unread'; setback?: Setback }
  | { name: 'planning'; token: string; done: number; of: number }
  | { name: 'planned'; token: string; plan: UndoPlan; setback?: Setback }
  | { name: 'working'; token: string; plan: UsefulPlan; step: AcceptStep }
  | { name: 'done'; accepted: Accepted; plan: UsefulPlan };

/** A taking back: how far it is, and what can happen. */
export interface Undoing {
  state: UndoState;
  plan(token: string): void;
  carryOut(token: string, plan: UsefulPlan): void;
  stop(): void;
}

/** The licence of a patch that takes back: it adds nothing that anybody could own. */
const LICENSE = 'CC0-1.0';

/** Returns the taking back of what somebody brought into a file, step by step. */
export function useUndo(target: UndoTarget, ports: SendPorts, token: string | undefined): Undoing {
  const { lang } = useLanguage();
  const words = useWords();
  const [state, setState] = useState<UndoState>(() =>
    token === undefined ? { name: 'unread' } : { name: 'planning', token, done: 0, of: 0 },
  );
  useEffect(() => {
    if (state.name !== 'planning' && state.name !== 'working') return;
    const abort = new AbortController();
    const say = (next: UndoState) => {
      if (!abort.signal.aborted) setState(next);
    };
    const forge = openForge(target.source, { fetch: ports.fetch, token: state.token });
    const request = { forge, signal: abort.signal };
    const work = async (): Promise<UndoState> => {
      if (state.name === 'working') {
        const onStep = (step: AcceptStep) => say({ ...state, step });
        return {
          name: 'done',
          plan: state.plan,
          accepted: await acceptUndo({ ...request, plan: state.plan, onStep }),
        };
      }
      const onProgress = (done: number, of: number) => say({ ...state, done, of });
      const said = { ...target, license: LICENSE, lang, created: ports.now() };
      return {
        name: 'planned',
        token: state.token,
        plan: await planUndo({ ...request, ...said, onProgress }),
      };
    };
    work().then(say, (error: unknown) => say(afterFailure(state, toSetback(error, words))));
    return () => abort.abort();
  }, [state.name]);
  return {
    state,
    plan: (token) => setState({ name: 'planning', token, done: 0, of: 0 }),
    carryOut: (token, plan) => setState({ name: 'working', token, plan, step: 'read' }),
    stop: () => setState(state.name === 'working' ? { ...state, name: 'planned' } : { name: 'unread' }),
  };
}

/** A plan that failed to be carried out is shown again, unless the file is not what it was made on any more. */
function afterFailure(state: UndoState, setback: Setback): UndoState {
  if (state.name === 'working' && !setback.mustLookAgain) return { ...state, name: 'planned', setback };
  return { name: 'unread', setback };
}
