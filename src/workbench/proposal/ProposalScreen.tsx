import type { ComponentChildren } from 'preact';
import type { Decision } from '../../core/decision.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { Changes } from './Changes.tsx';
import { useJudging, type Judging } from './use-judging.ts';
import { acceptRest, toDecision, type Verdicts } from './verdicts.ts';
import { WebLink } from './WebLink.tsx';

interface ProposalScreenProps {
  address: ProposalAddress;
  review: ProposalReview;
  /** What was decided before, when the person comes back to it. */
  decided?: Decision | undefined;
  /** Why they come back. */
  news?: ComponentChildren;
  onDecide(decision: Decision): void;
}

/** One proposal, change by change, and the button that takes the verdicts to the desk. */
export function ProposalScreen({ address, review, decided, news, onDecide }: ProposalScreenProps) {
  const { proposal: words } = useWords();
  const { proposal } = review;
  const judging = useJudging(review, decided);
  const isOpen = proposal.state === 'open';
  const decide = (verdicts: Verdicts) => onDecide(toDecision(address, review, verdicts));
  return (
    <>
      <h1>{proposal.title}</h1>
      <p class="lead">
        <WebLink address={proposal.url}>
          {words.by(proposal.number, proposal.author?.login ?? words.nobody)}
        </WebLink>
        {` · ${proposal.repository} · ${words.into(proposal.base)}`}
      </p>
      {news}
      {proposal.state !== 'open' && <Notice kind="info">{words.state[proposal.state]}</Notice>}
      <OtherFiles review={review} />
      {judging.entries.length > 0 && (
        <Changes judging={judging} label={words.changes(proposal.number, judging.entries.length)} />
      )}
      {isOpen && judging.entries.length > 0 && <Decide judging={judging} onDecide={decide} />}
    </>
  );
}

/** What of the proposal no cell shows, so that nobody takes the cells for all of it. */
function OtherFiles({ review: { others, proposal, isRivalSearchCut } }: { review: ProposalReview }) {
  const { proposal: words } = useWords();
  return (
    <>
      {others.length > 0 && (
        <Notice kind="problem">
          <p>{words.others}</p>
          <ul>
            {others.map(({ path, reason }) => (
              <li key={path}>
                {path}: {words.other[reason]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {proposal.isCutShort && <Notice kind="info">{words.cutShort}</Notice>}
      {isRivalSearchCut && <Notice kind="info">{words.rivalsCut}</Notice>}
    </>
  );
}

/** How many are accepted and refused, and the one thing to press. */
function Decide({ judging, onDecide }: { judging: Judging; onDecide(verdicts: Verdicts): void }) {
  const { proposal: words } = useWords();
  const { accepted, refused, left, acceptable } = judging.tally;
  const isUntouched = accepted + refused === 0;
  const all = () => onDecide(acceptRest(judging.verdicts, judging.entries));
  return (
    <div class="closing">
      {isUntouched ? (
        <Button kind="primary" icon="check" disabled={acceptable === 0} onClick={all}>
          {words.acceptAll(acceptable)}
        </Button>
      ) : (
        <Button kind="primary" icon="check" onClick={() => onDecide(judging.verdicts)}>
          {words.confirm(accepted, refused)}
        </Button>
      )}
      {!isUntouched && acceptable > 0 && (
        <Button onClick={judging.acceptRest}>{words.acceptRest(acceptable)}</Button>
      )}
      <p class="quiet">
        <span role="status">{words.tally(accepted, refused, left)}</span> {words.toDesk}
      </p>
    </div>
  );
}
