import type { Decision } from '../../core/decision.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from './words.ts';
import { problemText } from '../dataset/problem.ts';
import { CarryingOut } from './CarryingOut.tsx';
import { Confirm } from './Confirm.tsx';
import { Decided } from './Decided.tsx';
import { JudgeAgain } from './JudgeAgain.tsx';
import { ReadForm } from './ReadForm.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useDeciding, type Deciding, type Undecided } from './use-deciding.ts';

interface DecideFlowProps extends Undecided {
  /** The way back; without one, the proposals are judged again. */
  onBack?: () => void;
}

/** Confirming decisions: read anew, shown whole, carried out, and shown again where they do not fit any more. */
export function DecideFlow(props: DecideFlowProps) {
  const deciding = useDeciding(props);
  const top = useKeptFocus(`${deciding.screen.name} ${deciding.reading.name}`);
  return (
    <div class="flow" ref={top} tabIndex={-1}>
      <CurrentScreen {...props} deciding={deciding} />
    </div>
  );
}

function CurrentScreen(props: DecideFlowProps & { deciding: Deciding }) {
  const { proposals, ports, onBack, deciding } = props;
  const { screen, entry } = deciding;
  switch (screen.name) {
    case 'done':
      return <Decided result={screen.result} proposals={proposals} onBack={onBack} />;
    case 'working':
      return (
        <CarryingOut
          {...screen}
          place={entry.place}
          ports={ports}
          onDone={deciding.done}
          onSetback={(setback) => deciding.fail(setback, screen.token)}
          onCancel={deciding.cancel}
        />
      );
    default:
      return <BeforeWork {...props} />;
  }
}

/** Until the proposals are read, and then what is to be confirmed. */
function BeforeWork({ deciding, ...props }: DecideFlowProps & { deciding: Deciding }) {
  const words = useWords();
  const { decide } = words.desk;
  const { proposals, onBack } = props;
  const { reading, entry, read, stop } = deciding;
  if (reading.name === 'reading') {
    const share = proposals.length > 1 ? reading.done / proposals.length : undefined;
    return (
      <div class="column centred">
        <Progress label={decide.reading} share={share} onCancel={onBack ?? stop} />
      </div>
    );
  }
  if (reading.name === 'unread')
    return (
      <ReadForm
        title={decide.unread}
        problem={reading.problem && problemText(reading.problem, words)}
        entry={entry}
        onRead={read}
      />
    );
  return <Read {...props} deciding={deciding} reviews={reading.reviews} />;
}

interface ReadProps extends DecideFlowProps {
  deciding: Deciding;
  reviews: readonly ProposalReview[];
}

function Read({ deciding, reviews, begin, onBack }: ReadProps) {
  const { decide } = useWords().desk;
  const { screen, entry, judged } = deciding;
  const decisions = judged ?? begin(reviews);
  const mustLook = isMoved(decisions, reviews);
  if (screen.name === 'again' || mustLook) {
    const news = screen.name === 'again' ? screen.news : decide.stale;
    return <JudgeAgain decisions={decisions} reviews={reviews} news={news} onDecide={deciding.judge} />;
  }
  return (
    <Confirm
      decisions={decisions}
      reviews={reviews}
      problem={screen.name === 'confirm' ? screen.problem : undefined}
      entry={entry}
      onConfirm={deciding.confirm}
      onBack={onBack ?? deciding.judgeAgain}
    />
  );
}

/** Whether a proposal was changed since it was decided about. */
function isMoved(decisions: readonly Decision[], reviews: readonly ProposalReview[]): boolean {
  return reviews.some(({ proposal }, n) => proposal.head !== decisions[n]?.head);
}
