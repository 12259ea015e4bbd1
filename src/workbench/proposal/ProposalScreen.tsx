import type { ComponentChildren } from 'preact';
import type { Decision } from '../../core/decision.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
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
  const { proposal } = useWords();
  const { proposal: details } = review;
  const judging = useJudging(review, decided);
  const isOpen = details.state === 'open';
  const decide = (verdicts: Verdicts) => onDecide(toDecision(address, review, verdicts));
  return (
    <>
      <h1>{details.title}</h1>
      <p class="lead">
        <WebLink address={details.url}>
          {proposal.by(details.number, details.author?.login ?? proposal.nobody)}
        </WebLink>
        {` · ${details.repository} · ${proposal.into(details.base)}`}
      </p>
      {news}
      {details.state !== 'open' && <Notice kind="info">{proposal.state[details.state]}</Notice>}
      <OtherFiles review={review} />
      {judging.entries.length > 0 && (
        <Changes judging={judging} label={proposal.changes(details.number, judging.entries.length)} />
      )}
      {isOpen && judging.entries.length > 0 && <Decide judging={judging} onDecide={decide} />}
    </>
  );
}

/** What of the proposal no cell shows, so that nobody takes the cells for all of it. */
function OtherFiles({ review }: { review: ProposalReview }) {
  const { others, files, proposal: details, isRivalSearchCut, policy } = review;
  const { proposal } = useWords();
  return (
    <>
      {others.length > 0 && (
        <Notice kind="problem">
          <p>{proposal.others}</p>
          <ul>
            {others.map(({ path, reason }) => (
              <li key={path}>
                {path}: {proposal.other[reason]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {others.length + files.length === 0 && <Notice kind="info">{proposal.nothing}</Notice>}
      {policy.state === 'broken' && <Notice kind="problem">{proposal.policyBroken}</Notice>}
      {details.isCutShort && <Notice kind="info">{proposal.cutShort}</Notice>}
      {isRivalSearchCut && <Notice kind="info">{proposal.rivalsCut}</Notice>}
    </>
  );
}

/** How many are accepted and refused, and the one thing to press. */
function Decide({ judging, onDecide }: { judging: Judging; onDecide(verdicts: Verdicts): void }) {
  const { proposal } = useWords();
  const { accepted, refused, left, acceptable } = judging.tally;
  const isUntouched = accepted + refused === 0;
  const all = () => onDecide(acceptRest(judging.verdicts, judging.entries));
  return (
    <div class="closing">
      {isUntouched ? (
        <Button kind="primary" icon="check" disabled={acceptable === 0} onClick={all}>
          {proposal.acceptAll(acceptable)}
        </Button>
      ) : (
        <Button kind="primary" icon="check" onClick={() => onDecide(judging.verdicts)}>
          {proposal.confirm(accepted, refused)}
        </Button>
      )}
      {!isUntouched && acceptable > 0 && (
        <Button onClick={judging.acceptRest}>{proposal.acceptRest(acceptable)}</Button>
      )}
      <div class="quiet">
        <p role="status">{proposal.tally(accepted, refused, left)}</p>
        <p>{proposal.toDesk}</p>
      </div>
    </div>
  );
}
