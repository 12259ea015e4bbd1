import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyDraft } from '../../core/policy-draft.ts';
import { NothingToSendError } from '../../deliver/nothing-to-send.ts';
import { PolicyMovedError, proposePolicy } from '../../deliver/propose-policy.ts';
import { ForgeError, type Proposal, type ProposalStep } from '../../forges/forge.ts';
import { openForge } from '../../forges/open-forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { useWords } from '../context.ts';
import { problemText, toProblem } from '../dataset/problem.ts';

export type ProposingState =
  | { name: 'prepare'; problem: string | undefined }
  | { name: 'proposing'; step: ProposalStep }
  | { name: 'done'; proposal: Proposal };

interface Proposing {
  state: ProposingState;
  start(token: string): void;
  cancel(): void;
}

/** What is said when there is nothing to be done. */
export type SetbackWords = Record<'moved' | 'already', string>;

/** Proposes a file and says how far it is. Cancelled or failed, it can be started again: there will be one proposal. */
export function useProposing(ports: SendPorts, draft: PolicyDraft, setbacks: SetbackWords): Proposing {
  const words = useWords();
  const [state, setState] = useState<ProposingState>({ name: 'prepare', problem: undefined });
  const work = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => work.current?.abort(), []);

  const run = async (token: string, { signal }: AbortController) => {
    const { host } = draft.source;
    const forge = openForge(draft.source, { fetch: ports.fetch, token });
    const onStep = (step: ProposalStep) => signal.aborted || setState({ name: 'proposing', step });
    try {
      const proposal = await proposePolicy({ draft, forge, onStep, signal });
      await ports.policies.remove(draft.key);
      setState({ name: 'done', proposal });
    } catch (error) {
      if (signal.aborted) return;
      /* A token that does not do is not kept: the field for another one comes back. */
      if (isAboutToken(error)) await ports.tokens.remove(host);
      setState({
        name: 'prepare',
        problem: setbackText(error, setbacks) ?? problemText(toProblem(error), words),
      });
    }
  };
  return {
    state,
    start(token) {
      work.current = new AbortController();
      setState({ name: 'proposing', step: 'account' });
      void run(token, work.current);
    },
    cancel() {
      work.current?.abort();
      setState({ name: 'prepare', problem: undefined });
    },
  };
}

function isAboutToken(error: unknown): boolean {
  return error instanceof ForgeError && (error.reason === 'unauthorized' || error.reason === 'forbidden');
}

function setbackText(error: unknown, setbacks: SetbackWords): string | undefined {
  if (error instanceof PolicyMovedError) return setbacks.moved;
  return error instanceof NothingToSendError ? setbacks.already : undefined;
}
