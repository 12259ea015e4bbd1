import { useEffect, useState } from 'preact/hooks';
import type { PolicyDraft } from '../../core/policy-draft.ts';
import type { Proposal } from '../../forges/forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { SCHEMA_WORDS } from '../../i18n/schema-words.ts';
import type { Words } from '../../i18n/words.ts';
import { useLaterWords } from '../use-later-words.ts';
import { SignIn } from '../token/SignIn.tsx';
import { useToken } from '../token/use-token.ts';
import { useProposing } from './use-proposing.ts';

interface ProposePolicyProps {
  ports: SendPorts;
  policyKey: string;
}

/** The send page for a file about the data: what is proposed and where, who you are, and what became of it. */
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
  if (draft.about === 'schema') return <SchemaFlow ports={ports} draft={draft} />;
  return <Flow ports={ports} draft={draft} said={words.policy.propose} />;
}

/** What is said of the file that is proposed. */
type SaidOfFile = Omit<Words['policy']['propose'], 'noneHint'>;

interface FlowProps {
  ports: SendPorts;
  draft: PolicyDraft;
  said: SaidOfFile;
}

function SchemaFlow({ ports, draft }: Omit<FlowProps, 'said'>) {
  const { common } = useWords();
  const schema = useLaterWords(SCHEMA_WORDS);
  if (schema === undefined) return <Progress label={common.reading} />;
  return <Flow ports={ports} draft={draft} said={schema.send} />;
}

function Flow({ ports, draft, said }: FlowProps) {
  const { send } = useWords();
  const { state, start, cancel } = useProposing(ports, draft, said);
  if (state.name === 'done') return <Proposed proposal={state.proposal} said={said} />;
  if (state.name === 'proposing') return <Progress label={send.step[state.step]} onCancel={cancel} />;
  return <Prepare ports={ports} draft={draft} said={said} problem={state.problem} onStart={start} />;
}

interface PrepareProps extends FlowProps {
  problem: string | undefined;
  onStart(token: string): void;
}

function Prepare({ ports, draft, said, problem, onStart }: PrepareProps) {
  const { send } = useWords();
  const { host, repository, path } = draft.source;
  const entry = useToken(ports, draft.source);
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
      <h1>{said.title}</h1>
      <p class="lead">
        {send.to(repository, host)} · {send.file(path)}
      </p>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <pre class="preview" tabIndex={0} role="region" aria-label={send.what}>
        {draft.after}
      </pre>
      <p>{said.public(host)}</p>
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" icon="send" type="submit">
          {said.send}
        </Button>
      </div>
    </form>
  );
}

function Proposed({ proposal, said }: { proposal: Proposal; said: SaidOfFile }) {
  const { send } = useWords();
  return (
    <>
      <h1>{send.done}</h1>
      <Notice kind="done">{said.done(proposal.number)}</Notice>
      <p>
        <a class="button primary" href={proposal.url}>
          {send.follow}
        </a>
      </p>
    </>
  );
}
