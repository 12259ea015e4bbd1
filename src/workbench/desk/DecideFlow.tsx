import { useState } from 'preact/hooks';
import type { Decision, KeptDecisions } from '../../core/decision.ts';
import type { Decided } from '../../moderate/decided.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { ProposalScreen } from '../proposal/ProposalScreen.tsx';
import { useReviews } from '../proposal/use-reviews.ts';
import { useToken } from '../token/use-token.ts';
import { CarryingOut } from './CarryingOut.tsx';
import { Confirm } from './Confirm.tsx';
import { Decided as DecidedScreen } from './Decided.tsx';
import { ReadForm } from './ReadForm.tsx';
import type { Setback } from './setback.ts';

interface DecideFlowProps {
  kept: KeptDecisions;
  /** The token that is held for the host. */
  token: string | undefined;
  ports: SendPorts;
}

/** Where the person is once the proposals were read. */
type Screen =
  | { name: 'confirm'; problem?: string }
  | { name: 'working'; token: string }
  /** Judging the proposal again. */
  | { name: 'again'; news?: string }
  | { name: 'done'; decided: readonly Decided[] };

/** Confirming decisions: read anew, shown whole, carried out, and shown again where they do not fit any more. */
export function DecideFlow({ kept, token, ports }: DecideFlowProps) {
  const words = useWords();
  const [decisions, setDecisions] = useState<readonly Decision[]>(kept.decisions);
  const [screen, setScreen] = useState<Screen>({ name: 'confirm' });
  const entry = useToken(ports.tokens, decisions[0]?.host ?? '');
  const { reading, read, stop } = useReviews(decisions, ports, token);

  const keep = async (next: readonly Decision[]) => {
    setDecisions(next);
    await ports.decisions.save({ ...kept, decisions: [...next], saved: ports.now() });
  };
  const onConfirm = async (token: string, said: string) => {
    await keep(decisions.map((decision) => ({ ...decision, words: said })));
    setScreen({ name: 'working', token });
  };
  const onSetback = async (setback: Setback, token: string) => {
    if (setback.isAboutToken) await entry.forget();
    if (!setback.mustLookAgain) return setScreen({ name: 'confirm', problem: setback.text });
    setScreen({ name: 'again', news: setback.text });
    read(token);
  };
  const onDone = async (decided: readonly Decided[]) => {
    /* That it was done is true also when the store fails; done again, it is found done. */
    await ports.decisions.remove(kept.key).catch(() => undefined);
    setScreen({ name: 'done', decided });
  };

  if (screen.name === 'done') return <DecidedScreen decided={screen.decided} decisions={decisions} />;
  if (screen.name === 'working') {
    const { token } = screen;
    return (
      <CarryingOut
        decisions={decisions}
        token={token}
        ports={ports}
        onDone={(decided) => void onDone(decided)}
        onSetback={(setback) => void onSetback(setback, token)}
        onCancel={() => setScreen({ name: 'confirm' })}
      />
    );
  }
  if (reading.name === 'reading') {
    return (
      <div class="column centred">
        <Progress label={words.desk.decide.reading} onCancel={stop} />
      </div>
    );
  }
  if (reading.name === 'unread')
    return (
      <ReadForm title={words.desk.decide.unread} problem={reading.problem} entry={entry} onRead={read} />
    );
  const { reviews } = reading;
  if (screen.name === 'again' || isMoved(decisions, reviews)) {
    const news = screen.name === 'again' ? screen.news : words.desk.decide.stale;
    return (
      <JudgeAgain
        decisions={decisions}
        reviews={reviews}
        news={news}
        onDecide={(next) => void keep(next).then(() => setScreen({ name: 'confirm' }))}
      />
    );
  }
  return (
    <Confirm
      decisions={decisions}
      reviews={reviews}
      problem={screen.problem}
      entry={entry}
      onConfirm={(token, said) => void onConfirm(token, said)}
      onBack={() => setScreen({ name: 'again' })}
    />
  );
}

/** Whether a proposal was changed since it was decided about. */
function isMoved(decisions: readonly Decision[], reviews: readonly ProposalReview[]): boolean {
  return reviews.some(({ proposal }, n) => proposal.head !== decisions[n]?.head);
}

interface JudgeAgainProps {
  decisions: readonly Decision[];
  reviews: readonly ProposalReview[];
  news: string | undefined;
  onDecide(decisions: readonly Decision[]): void;
}

/** The proposals as they are now, with what was decided where that still stands. */
function JudgeAgain({ decisions, reviews, news, onDecide }: JudgeAgainProps) {
  return (
    <div class="column wide">
      {reviews.map((review, n) => {
        const decision = decisions[n];
        if (!decision) return null;
        return (
          <ProposalScreen
            key={review.proposal.number}
            address={decision}
            review={review}
            decided={decision}
            news={news !== undefined && <Notice kind="problem">{news}</Notice>}
            onDecide={(next) => onDecide(decisions.with(n, { ...next, words: decision.words }))}
          />
        );
      })}
    </div>
  );
}
