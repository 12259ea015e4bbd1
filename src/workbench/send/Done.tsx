import type { Proposal } from '../../forges/forge.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';

/** Thanks, and where the proposal can be followed. */
export function Done({ proposal }: { proposal: Proposal }) {
  const { send } = useWords();
  return (
    <>
      <h1>{send.done}</h1>
      <Notice kind="done">
        {proposal.existed ? send.existed(proposal.number) : send.doneText(proposal.number)}
      </Notice>
      <p>
        <a class="button primary" href={proposal.url}>
          {send.follow}
        </a>
      </p>
    </>
  );
}
