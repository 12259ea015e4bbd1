import { useEffect, useState } from 'preact/hooks';
import { sendPatch } from '../../deliver/send-patch.ts';
import type { ProposalStep } from '../../forges/forge.ts';
import { openForge } from '../../forges/open-forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { screenAfter } from './screen-after.ts';
import { wasAccepted } from './was-accepted.ts';
import type { ForgeDraft, SendScreen } from './send-state.ts';

interface SendingProps {
  draft: ForgeDraft;
  token: string;
  ports: SendPorts;
  onScreen(screen: SendScreen): void;
}

/** Sends, says which step it is at, and can be cancelled: sending again makes no second proposal. */
export function Sending({ draft, token, ports, onScreen }: SendingProps) {
  const { send } = useWords();
  const [step, setStep] = useState<ProposalStep>('account');
  const back = () => onScreen({ name: 'prepare', draft });
  useEffect(() => {
    const abort = new AbortController();
    const forge = openForge(draft.patch.source, { fetch: ports.fetch, token });
    let at: ProposalStep = 'account';
    const onStep = (step: ProposalStep) => {
      at = step;
      setStep(step);
    };
    const sending = async () => {
      const again = await wasAccepted(draft.patch.id, ports.contributions);
      return sendPatch({ patch: draft.patch, forge, again, onStep, signal: abort.signal });
    };
    sending().then(
      (proposal) => abort.signal.aborted || onScreen({ name: 'done', draft, proposal }),
      (error: unknown) => abort.signal.aborted || onScreen(blamed(screenAfter(error, draft), at)),
    );
    return () => abort.abort();
  }, []);
  return (
    <>
      <h1>{send.sending}</h1>
      <Progress label={send.step[step]} onCancel={back} />
    </>
  );
}

/** The file was read before anything is written: what is "not found" then is what the token may not do. */
function blamed(screen: SendScreen, at: ProposalStep): SendScreen {
  if (screen.name !== 'prepare' || screen.problem?.kind !== 'forge') return screen;
  const { problem } = screen;
  if (problem.reason !== 'not-found' || at === 'account' || at === 'read') return screen;
  return { ...screen, problem: { ...problem, reason: 'forbidden' } };
}
