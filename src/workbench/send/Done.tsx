import type { Proposal } from '../../forges/forge.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';

/** Thanks, and where the proposal can be followed. */
export function Done({ proposal, ports }: { proposal: Proposal; ports: Ports }) {
  const { send, contributions } = useWords();
  return (
    <>
      <h1>{send.done}</h1>
      <Notice kind="done">
        {proposal.existed ? send.existed(proposal.number) : send.doneText(proposal.number)}
      </Notice>
      <div class="actions">
        <a class="button primary" href={proposal.url}>
          {send.follow}
        </a>
        <Button onClick={() => void ports.opener.openDesk({ name: 'contributions' })}>
          {contributions.title}
        </Button>
      </div>
    </>
  );
}
