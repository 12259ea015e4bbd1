import type { Decision } from '../../core/decision.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import { Notice } from '../components/Notice.tsx';
import { ProposalScreen } from '../proposal/ProposalScreen.tsx';

interface JudgeAgainProps {
  decisions: readonly Decision[];
  /** One for each decision. */
  reviews: readonly ProposalReview[];
  /** Why they have to be judged again. */
  news: string | undefined;
  onDecide(decisions: readonly Decision[]): void;
}

/** The proposals as they are now, with what was decided where that still stands. */
export function JudgeAgain({ decisions, reviews, news, onDecide }: JudgeAgainProps) {
  return (
    <div class="column wide">
      {news !== undefined && <Notice kind="problem">{news}</Notice>}
      {reviews.map((review, n) => {
        const decision = decisions[n];
        if (!decision) return null;
        return (
          <ProposalScreen
            key={`${review.proposal.number} ${review.proposal.head}`}
            address={decision}
            review={review}
            decided={decision}
            onDecide={(next) => onDecide(decisions.with(n, { ...next, words: decision.words }))}
          />
        );
      })}
    </div>
  );
}
