import { useEffect, useState } from 'preact/hooks';
import type { Decision, KeptDecisions } from '../../core/decision.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from './words.ts';
import { DecideFlow } from './DecideFlow.tsx';

/** What was kept under a key, and the token that is held for its host. */
type Found = { name: 'reading' | 'none' } | { name: 'kept'; kept: KeptDecisions; token: string | undefined };

/** The decisions under a key, to be confirmed and carried out. */
export function DecidePage({ keptKey, ports }: { keptKey: string; ports: SendPorts }) {
  const { common, desk } = useWords();
  const [found, setFound] = useState<Found>({ name: 'reading' });
  useEffect(() => {
    load(keptKey, ports).then(setFound, () => setFound({ name: 'none' }));
  }, [keptKey]);
  switch (found.name) {
    case 'reading':
      return (
        <div class="column centred">
          <Progress label={common.reading} />
        </div>
      );
    case 'none':
      return (
        <div class="column">
          <h1>{desk.decide.none}</h1>
          <p class="lead">{desk.decide.noneHint}</p>
        </div>
      );
    case 'kept':
      return (
        <DecideFlow
          proposals={found.kept.decisions}
          begin={() => found.kept.decisions}
          keep={(decisions) => keep(keptKey, decisions, ports)}
          token={found.token}
          ports={ports}
        />
      );
  }
}

async function load(key: string, { decisions, tokens }: SendPorts): Promise<Found> {
  const kept = await decisions.load(key);
  const host = kept?.decisions[0]?.host;
  if (kept === undefined || host === undefined) return { name: 'none' };
  return { name: 'kept', kept, token: await tokens.get(host) };
}

async function keep(
  key: string,
  decisions: readonly Decision[] | undefined,
  ports: SendPorts,
): Promise<void> {
  if (decisions === undefined) await ports.decisions.remove(key);
  else await ports.decisions.save({ key, decisions: [...decisions], saved: ports.now() });
}
