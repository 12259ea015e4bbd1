import { useEffect, useState } from 'preact/hooks';
import type { PolicyDraft } from '../../core/policy-draft.ts';
import type { Proposal } from '../../forges/forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { SignIn } from '../token/SignIn.tsx';
import { useToken } from '../token/use-token.ts';
import { useProposing } from './use-proposing.ts';

interface ProposePolicyProps {
  ports: SendPorts;
  policyKey: string;
}

/** The send page for a publisher's wishes: what is proposed and where, who you are, and what became of it. */
export function ProposePolicy({ ports, policyKey }: ProposePolicyProps) {
  const words = useWords();
  const [draft, setDraft] = useState<PolicyDraft | 'reading' | 'none'>('reading');
  useEffect(() => {
    ports.policies.load(policyKey).then(
      (found) => setDraft(found ?? 'none'),
      () => setDraft('none'),
    );
  }, [policyKey]);
  if (draft === 'reading') return <Progress label={words.common.reading} />;
  if (draft === 'none') {
    return (
      <>
        <h1>{words.send.noDraft}</h1>
        <p class="lead">{words.policy.propose.noneHint}</p>
      </>
    );
  }
  return <Flow ports={ports} draft={draft} />;
}

function Flow({ ports, draft }: { ports: SendPorts; draft: PolicyDraft }) {
  const { send } = useWords();
  const { state, start, cancel } = useProposing(ports, draft);
  if (state.name === 'done') return <Proposed proposal={state.proposal} />;
  if (state.name === 'proposing') return <Progress label={send.step[state.step]} onCancel={cancel} />;
  return <Prepare ports={ports} draft={draft} problem={state.problem} onStart={start} />;
}

interface PrepareProps {
  ports: SendPorts;
  draft: PolicyDraft;
  problem: string | undefined;
  onStart(token: string): void;
}

function Prepare({ ports, draft, problem, onStart }: PrepareProps) {
  const { policy, send } = useWords();
  const { host, repository, path } = draft.source;
  const entry = useToken(ports.tokens, host);
  const press = async () => {
    const token = await entry.take();
    if (token !== undefined) onStart(token);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <h1>{policy.propose.title}</h1>
      <p class="lead">
        {send.to(repository, host)} · {send.file(path)}
      </p>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <pre class="preview" tabIndex={0} role="region" aria-label={send.what}>
        {draft.after}
      </pre>
      <p>{policy.propose.public(host)}</p>
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" icon="send" type="submit">
          {policy.propose.send}
        </Button>
      </div>
    </form>
  );
}

function Proposed({ proposal }: { proposal: Proposal }) {
  const { policy, send } = useWords();
  return (
    <>
      <h1>{send.done}</h1>
      <Notice kind="done">{policy.propose.done(proposal.number)}</Notice>
      <p>
        <a class="button primary" href={proposal.url}>
          {send.follow}
        </a>
      </p>
    </>
  );
}
