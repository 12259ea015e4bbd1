import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../core/draft.ts';
import type { Proposal } from '../../forges/forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Icon } from '../components/Icon.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { Already } from './Already.tsx';
import { Conflict } from './Conflict.tsx';
import { Done } from './Done.tsx';
import { Prepare } from './Prepare.tsx';
import { Sending } from './Sending.tsx';
import type { ForgeDraft, SendScreen } from './send-state.ts';

interface SendAppProps {
  ports: SendPorts;
  draftKey: string;
}

/** The send page: what is sent, what becomes public, who you are, and what became of it. */
export function SendApp({ ports, draftKey }: SendAppProps) {
  const words = useWords();
  const [draft, setDraft] = useState<ForgeDraft | 'reading' | 'none'>('reading');
  useEffect(() => {
    ports.drafts.load(draftKey).then(
      (found) => setDraft(toForgeDraft(found) ?? 'none'),
      () => setDraft('none'),
    );
  }, [draftKey]);
  return (
    <main class="send column">
      <header class="brand">
        <Icon name="caret" />
        {words.product}
      </header>
      {draft === 'reading' && <Progress label={words.common.reading} />}
      {draft === 'none' && (
        <>
          <h1>{words.send.noDraft}</h1>
          <p class="lead">{words.send.noDraftHint}</p>
        </>
      )}
      {typeof draft === 'object' && <SendFlow ports={ports} draft={draft} />}
    </main>
  );
}

/** Only a file in a repository can be sent to; the workbench offers the send page for no other. */
function toForgeDraft(draft: Draft | undefined): ForgeDraft | undefined {
  if (draft?.patch.source.kind !== 'forge') return undefined;
  return { ...draft, patch: { ...draft.patch, source: draft.patch.source } };
}

function SendFlow({ ports, draft }: { ports: SendPorts; draft: ForgeDraft }) {
  const [screen, setScreen] = useState<SendScreen>({ name: 'prepare', draft });
  const sent = async (proposal: Proposal, rest: ForgeDraft | undefined) => {
    await (rest ? ports.drafts.save(rest) : ports.drafts.remove(draft.key));
    setScreen({ name: 'done', proposal });
  };
  switch (screen.name) {
    case 'prepare':
      return <Prepare draft={screen.draft} ports={ports} problem={screen.problem} onSend={(token) => setScreen({ ...screen, name: 'sending', token })} />;
    case 'sending':
      return (
        <Sending
          draft={screen.draft}
          token={screen.token}
          ports={ports}
          onScreen={setScreen}
          onSent={(proposal) => void sent(proposal, screen.rest)}
        />
      );
    case 'conflict':
      return <Conflict {...screen} ports={ports} onScreen={setScreen} />;
    case 'already':
      return <Already draft={draft} ports={ports} />;
    case 'done':
      return <Done proposal={screen.proposal} />;
  }
}
