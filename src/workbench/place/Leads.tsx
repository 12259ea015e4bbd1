import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { Lead } from '../../core/lead.ts';
import type { Candidate } from '../../core/source.ts';
import { findLeads } from '../../locate/leads/find-leads.ts';
import type { Followed } from '../../locate/leads/asking.ts';
import { followLead } from '../../locate/leads/follow-lead.ts';
import { LeadError } from '../../locate/leads/lead-error.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { usePlaceWords } from './use-place-words.ts';

interface LeadsProps {
  job: Job;
  ports: Ports;
  /** Takes what a host named; returns how many files are new. */
  onFound(candidates: readonly Candidate[]): number;
}

type State =
  { name: 'idle' | 'asking' } | { name: 'said'; text: string } | { name: 'failed'; error: LeadError };

/** The hosts that may know where the data lives: each is asked when its button is pressed, and nobody before. */
export function Leads({ job, ports, onFound }: LeadsProps) {
  const words = usePlaceWords();
  const { finding, page } = job;
  const [leads, setLeads] = useState<readonly Lead[]>(() =>
    finding ? findLeads(finding, { url: page?.url ?? '', excerpt: page?.excerpt }) : [],
  );
  /* Who was asked may name somebody else, who is asked only after another yes. */
  const latest = useRef(leads);
  const take = (followed: Followed): number => {
    const known = new Set(latest.current.map(({ url }) => url));
    const fresh = followed.leads.filter(({ url }) => !known.has(url));
    latest.current = [...latest.current, ...fresh];
    setLeads(latest.current);
    return onFound(followed.candidates) + fresh.length;
  };
  if (!words || leads.length === 0) return null;
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">{words.leads.title}</h2>
      <p class="quiet">{words.leads.hint}</p>
      <ul class="entries leads">
        {leads.map((lead) => (
          <li key={lead.url}>
            <LeadEntry {...{ lead, job, ports }} onAnswer={take} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LeadEntryProps extends Omit<LeadsProps, 'onFound'> {
  lead: Lead;
  /** Takes the answer; returns how much of it is new. */
  onAnswer(followed: Followed): number;
}

function LeadEntry({ lead, job, ports, onAnswer }: LeadEntryProps) {
  const { common } = useWords();
  const words = usePlaceWords()?.leads;
  const entry = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ name: 'idle' });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  if (!words) return null;
  const { host } = lead;
  const ask = async () => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setState({ name: 'asking' });
    const next = await answerOf(lead, { job, ports, signal }).then(
      (followed): State => {
        /* What was given up adds nothing. */
        if (signal.aborted) return { name: 'idle' };
        const added = onAnswer(followed);
        return { name: 'said', text: added > 0 ? words.found(added) : words.nothing(host) };
      },
      (error: unknown): State => (error instanceof LeadError ? { name: 'failed', error } : { name: 'idle' }),
    );
    if (!signal.aborted) setState(next);
  };
  const cancel = () => {
    abort.current?.abort();
    /* The button that has the keyboard goes with the question. */
    entry.current?.querySelector('button')?.focus();
    setState({ name: 'idle' });
  };
  const isAsking = state.name === 'asking';
  return (
    <div ref={entry}>
      {/* It is there before it has something to say, else nobody hears it. */}
      <div role="status">
        {isAsking && <p>{words.asking(host)}</p>}
        {state.name === 'said' && <p>{state.text}</p>}
        {state.name === 'failed' && <Notice kind="problem">{words.problem[state.error.reason](host)}</Notice>}
      </div>
      <div class="actions">
        {/* It stays, so that the keyboard keeps its place. */}
        <Button
          name={`${words.ask[lead.kind](host)}: ${lead.about}`}
          disabled={isAsking}
          onClick={() => void ask()}
        >
          {words.ask[lead.kind](host)}
        </Button>
        {isAsking && (
          <Button kind="quiet" onClick={cancel}>
            {common.cancel}
          </Button>
        )}
        <span class="quiet">
          <bdi>{lead.about}</bdi>
        </span>
        {state.name === 'failed' && state.error.reason === 'unreachable' && (
          <Reach {...{ lead, job, ports }} onAllowed={() => void ask()} />
        )}
      </div>
    </div>
  );
}

async function answerOf(
  lead: Lead,
  { job, ports, signal }: { job: Job; ports: Ports; signal: AbortSignal },
): Promise<Followed> {
  const { finding, page } = job;
  if (!finding) return { candidates: [], leads: [] };
  const located = { url: page?.url ?? '', excerpt: page?.excerpt };
  return followLead(lead, { fetch: ports.fetch, signal, finding, page: located });
}

/** A host that shares its answers with no other page: what the person can do about it. */
function Reach({ lead, job, ports, onAllowed }: Omit<LeadEntryProps, 'onAnswer'> & { onAllowed(): void }) {
  const words = usePlaceWords()?.leads;
  const way = ports.hosts.wayTo(lead.url);
  if (!words || way === 'none') return null;
  if (way === 'tab')
    return (
      <Button icon="tab" onClick={() => void ports.opener.openTab(job)}>
        {words.inTab}
      </Button>
    );
  const allow = async () => {
    if (await ports.hosts.ask(lead.url)) onAllowed();
  };
  return <Button onClick={() => void allow()}>{words.allow(lead.host)}</Button>;
}
