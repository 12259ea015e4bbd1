import { useEffect, useState } from 'preact/hooks';
import { NothingToSendError } from '../../deliver/nothing-to-send.ts';
import { sendPatch } from '../../deliver/send-patch.ts';
import { ConflictError, type ProposalStep } from '../../forges/forge.ts';
import { createGithubForge } from '../../forges/github/index.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { toProblem } from '../dataset/problem.ts';
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
    const forge = createGithubForge({ host: draft.patch.source.host, fetch: ports.fetch, token });
    sendPatch({ patch: draft.patch, forge, onStep: setStep, signal: abort.signal }).then(
      (proposal) => abort.signal.aborted || onScreen({ name: 'done', draft, proposal }),
      (error: unknown) => abort.signal.aborted || onScreen(screenAfter(error, draft)),
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

/** Where a failure leads: to the conflict, to "already corrected", or back with the reason. Nothing is lost. */
function screenAfter(error: unknown, draft: ForgeDraft): SendScreen {
  if (error instanceof ConflictError) return { name: 'conflict', draft, outcomes: error.outcomes };
  if (error instanceof NothingToSendError) return { name: 'already', draft };
  return { name: 'prepare', draft, problem: toProblem(error) };
}
