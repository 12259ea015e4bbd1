import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import { createGithubForge } from '../../forges/github/index.ts';
import { decide } from '../../moderate/decide.ts';
import type { Decided, DecideStep } from '../../moderate/decided.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { toSetback, type Setback } from './setback.ts';

interface CarryingOutProps {
  decisions: readonly Decision[];
  token: string;
  ports: SendPorts;
  onDone(decided: readonly Decided[]): void;
  onSetback(setback: Setback): void;
  onCancel(): void;
}

/** Carries the decisions out, says which step it is at, and can be cancelled: done again, nothing is done twice. */
export function CarryingOut({ decisions, token, ports, onDone, onSetback, onCancel }: CarryingOutProps) {
  const words = useWords();
  const [step, setStep] = useState<DecideStep>('review');
  useEffect(() => {
    const abort = new AbortController();
    const work = async () => {
      const decided: Decided[] = [];
      for (const decision of decisions) {
        const forge = createGithubForge({ host: decision.host, fetch: ports.fetch, token });
        decided.push(await decide({ forge, decision, onStep: setStep, signal: abort.signal }));
      }
      return decided;
    };
    work().then(
      (decided) => abort.signal.aborted || onDone(decided),
      (error: unknown) => abort.signal.aborted || onSetback(toSetback(error, words)),
    );
    return () => abort.abort();
  }, []);
  return (
    <div class="column">
      <h1>{words.desk.decide.working}</h1>
      <Progress label={words.desk.decide.step[step]} onCancel={onCancel} />
    </div>
  );
}
