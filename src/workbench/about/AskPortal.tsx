import { useEffect, useRef, useState } from 'preact/hooks';
import type { Provenance } from '../../core/dataset-description.ts';
import type { PortalApi } from '../../detect/portals/portal-api.ts';
import type { PlaceWords } from '../../i18n/place/load-place-words.ts';
import { LeadError } from '../../locate/leads/lead-error.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { askPortal } from './ask-portal.ts';
import { Facts } from './Facts.tsx';

interface AskPortalProps {
  api: PortalApi;
  ports: Pick<Ports, 'fetch' | 'hosts'>;
  words: PlaceWords;
}

type State =
  | { name: 'idle' | 'asking' }
  | { name: 'answered'; provenance: Provenance }
  | { name: 'failed'; reason: LeadError['reason'] };

/** What the portal itself says: it is asked when the button that names its host is pressed, and never before. */
export function AskPortal({ api, ports, words }: AskPortalProps) {
  const { about, leads } = words;
  const { host } = new URL(api.url);
  const [state, setState] = useState<State>({ name: 'idle' });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const ask = async () => {
    abort.current?.abort();
    abort.current = new AbortController();
    const { signal } = abort.current;
    setState({ name: 'asking' });
    const next = await answerOf(api, { fetch: ports.fetch, signal });
    if (!signal.aborted) setState(next);
  };
  const allow = async () => {
    if (await ports.hosts.ask(api.url)) await ask();
  };
  const isUnreached = state.name === 'failed' && state.reason === 'unreachable';
  return (
    <>
      <div role="status">
        {state.name === 'asking' && about.asking(host)}
        {state.name === 'answered' && <Answer {...{ provenance: state.provenance, host, about }} />}
        {state.name === 'failed' && <Notice kind="problem">{leads.problem[state.reason](host)}</Notice>}
      </div>
      <div class="actions">
        {/* It stays, so that the keyboard keeps its place. */}
        <Button disabled={state.name === 'asking'} onClick={() => void ask()}>
          {about.more(host)}
        </Button>
        {isUnreached && ports.hosts.wayTo(api.url) === 'permission' && (
          <Button onClick={() => void allow()}>{leads.allow(host)}</Button>
        )}
      </div>
    </>
  );
}

async function answerOf(api: PortalApi, asking: Parameters<typeof askPortal>[1]): Promise<State> {
  try {
    return { name: 'answered', provenance: await askPortal(api, asking) };
  } catch (error) {
    return { name: 'failed', reason: error instanceof LeadError ? error.reason : 'unexpected' };
  }
}

interface AnswerProps {
  provenance: Provenance;
  host: string;
  about: PlaceWords['about'];
}

function Answer({ provenance, host, about }: AnswerProps) {
  if (Object.keys(provenance).length === 0) return <p>{about.nothingMore(host)}</p>;
  return (
    <>
      <p class="quiet">{about.byPortal(host)}</p>
      <Facts provenance={provenance} words={about} />
    </>
  );
}
