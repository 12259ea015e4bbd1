import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import { openForge, type ForgePlace } from '../../forges/open-forge.ts';
import type { Together } from '../../moderate/together.ts';
import type { DecideStep } from '../../moderate/decided.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from './words.ts';
import { carryOut } from './carry-out.ts';
import { toSetback, type Setback } from './setback.ts';

interface CarryingOutProps {
  decisions: readonly Decision[];
  place: ForgePlace;
  token: string;
  ports: SendPorts;
  onDone(result: Together): void;
  onSetback(setback: Setback): void;
  onCancel(): void;
}

/** Carries the decisions out, says how far it is, and can be cancelled: done again, nothing is done twice. */
export function CarryingOut(props: CarryingOutProps) {
  const { decisions, place, token, ports, onDone, onSetback, onCancel } = props;
  const words = useWords();
  const [at, setAt] = useState<{ step: DecideStep; done: number }>({ step: 'review', done: 0 });
  useEffect(() => {
    const abort = new AbortController();
    const forge = openForge(place, { fetch: ports.fetch, token });
    const onProgress = (step: DecideStep, done: number) => setAt({ step, done });
    carryOut(decisions, { forge, onProgress, signal: abort.signal }).then(
      (result) => abort.signal.aborted || onDone(result),
      (error: unknown) => abort.signal.aborted || onSetback(toSetback(error, words)),
    );
    return () => abort.abort();
  }, []);
  const share = decisions.length > 1 ? at.done / decisions.length : undefined;
  return (
    <div class="column">
      <h1>{words.desk.decide.working}</h1>
      <Progress label={words.desk.decide.step[at.step]} share={share} onCancel={onCancel} />
    </div>
  );
}
