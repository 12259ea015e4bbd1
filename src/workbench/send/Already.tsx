import { useEffect } from 'preact/hooks';
import type { SendPorts } from '../../platform/ports.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { ForgeDraft } from './send-state.ts';

/** The file says already what the person proposes: good news, and the draft has done its work. */
export function Already({ draft, ports }: { draft: ForgeDraft; ports: SendPorts }) {
  const { send } = useWords();
  useEffect(() => void ports.drafts.remove(draft.key), [draft.key]);
  return (
    <>
      <h1>{send.already}</h1>
      <Notice kind="done">{send.alreadyText}</Notice>
    </>
  );
}
