import { useEffect, useState } from 'preact/hooks';
import { isPolicyKey } from '../../core/policy-draft.ts';
import { HAND_OVER_WORDS } from '../../i18n/hand-over-words.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Icon } from '../components/Icon.tsx';
import { NotOpened } from '../components/NotOpened.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import type { Problem } from '../dataset/problem.ts';
import { useLaterWords } from '../use-later-words.ts';
import { useOpener } from '../use-opener.ts';
import { ProposePolicy } from '../policy/ProposePolicy.tsx';
import { Already } from './Already.tsx';
import { Conflict } from './Conflict.tsx';
import { Done } from './Done.tsx';
import { HandedOver } from './HandedOver.tsx';
import { Prepare } from './Prepare.tsx';
import { Sending } from './Sending.tsx';
import { Refused } from './Refused.tsx';
import { keepContribution } from './keep-contribution.ts';
import { sendable } from './part-of-draft.ts';
import type { ForgeDraft, SendScreen } from './send-state.ts';
import { settleDraft } from './settle-draft.ts';
import { HandOverLanguage } from './words.ts';

interface SendAppProps {
  ports: SendPorts;
  draftKey: string;
}

/** The send page: for a draft of corrections, or for a publisher's wishes. */
export function SendApp({ ports: given, draftKey }: SendAppProps) {
  const words = useWords();
  const { ports, notOpened } = useOpener(given);
  return (
    <main class="send column">
      <header class="brand">
        <Icon name="caret" />
        {words.product}
      </header>
      {notOpened && <NotOpened {...notOpened} />}
      {isPolicyKey(draftKey) ? (
        <ProposePolicy ports={ports} policyKey={draftKey} />
      ) : (
        <SendDraft ports={ports} draftKey={draftKey} />
      )}
    </main>
  );
}

/** What is sent, what becomes public, who you are, and what became of it. */
function SendDraft({ ports, draftKey }: SendAppProps) {
  const words = useWords();
  const handOver = useLaterWords(HAND_OVER_WORDS);
  const [draft, setDraft] = useState<ForgeDraft | 'reading' | 'none'>('reading');
  useEffect(() => {
    ports.drafts.load(draftKey).then(
      (found) => setDraft(sendable(found) ?? 'none'),
      () => setDraft('none'),
    );
  }, [draftKey]);
  if (draft === 'reading' || !handOver) return <Progress label={words.common.reading} />;
  if (draft !== 'none')
    return (
      <HandOverLanguage value={handOver}>
        <SendFlow ports={ports} draft={draft} />
      </HandOverLanguage>
    );
  return (
    <>
      <h1>{words.send.noDraft}</h1>
      <p class="lead">{words.send.noDraftHint}</p>
    </>
  );
}

function SendFlow({ ports, draft }: { ports: SendPorts; draft: ForgeDraft }) {
  const [screen, setScreen] = useState<SendScreen>({ name: 'prepare', draft });
  const leave = async (next: SendScreen) => {
    /* What the one store refuses does not keep the other from knowing. */
    if (next.name === 'done')
      await Promise.allSettled([
        keepContribution(next.draft, next.proposal, ports),
        settleDraft(next.draft, ports.drafts),
      ]);
    if (next.name === 'already' || next.name === 'handed-over') await settleDraft(next.draft, ports.drafts);
    /* A token that does not do is not kept: the field for another one comes back. */
    if (next.name === 'prepare' && isAboutToken(next.problem))
      await ports.tokens.remove(draft.patch.source.host);
  };
  const onScreen = async (next: SendScreen) => {
    /* A store that fails keeps the draft; that it was sent is true all the same. */
    await leave(next).catch(() => undefined);
    setScreen(next);
  };
  switch (screen.name) {
    case 'prepare':
      return (
        <Prepare
          draft={screen.draft}
          ports={ports}
          problem={screen.problem}
          onScreen={(next) => void onScreen(next)}
          onSend={(token) => setScreen({ ...screen, name: 'sending', token })}
        />
      );
    case 'sending':
      return <Sending {...screen} ports={ports} onScreen={(next) => void onScreen(next)} />;
    case 'conflict':
      return <Conflict {...screen} ports={ports} onScreen={setScreen} />;
    case 'refused':
      return <Refused {...screen} ports={ports} onScreen={setScreen} />;
    case 'already':
      return <Already />;
    case 'handed-over':
      return <HandedOver />;
    case 'done':
      return <Done proposal={screen.proposal} ports={ports} />;
  }
}

function isAboutToken(problem: Problem | undefined): boolean {
  return problem?.kind === 'forge' && (problem.reason === 'unauthorized' || problem.reason === 'forbidden');
}
