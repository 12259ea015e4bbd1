import { useWords } from './words.ts';
import { Icon } from '../components/Icon.tsx';
import type { Judging } from './use-judging.ts';
import { ReasonMenu } from './ReasonMenu.tsx';
import type { Entry, Verdict } from './verdicts.ts';

interface VerdictButtonsProps {
  entry: Entry;
  place: number;
  /** The change in few words, for names that are understood alone. */
  title: string;
  judging: Judging;
}

/** Accept and refuse one change; pressed again, the verdict is taken back. */
export function VerdictButtons({ entry, place, title, judging }: VerdictButtonsProps) {
  const { proposal } = useWords();
  const verdict = judging.verdicts.get(entry.key);
  const isRefused = verdict !== undefined && verdict !== 'accepted';
  const isCurrent = place === judging.current;
  const say = (next: Verdict) => judging.judge(place, verdict === next ? undefined : next);
  if (judging.asking === place) {
    return (
      <ReasonMenu
        title={title}
        onReason={(reason) => judging.judge(place, reason)}
        onCancel={() => judging.stopAsking()}
      />
    );
  }
  return (
    <div class="verdict">
      <button
        type="button"
        class="button accept"
        aria-label={proposal.about(proposal.accept, title)}
        aria-pressed={verdict === 'accepted'}
        aria-disabled={!entry.isAcceptable}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => say('accepted')}
      >
        <Icon name="check" />
        <span>{proposal.accept}</span>
      </button>
      <button
        type="button"
        class="button refuse"
        aria-label={proposal.about(proposal.refuse, title)}
        aria-pressed={isRefused}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => (isRefused ? judging.judge(place, undefined) : judging.ask(place))}
      >
        <Icon name="close" />
        <span>{proposal.refuse}</span>
      </button>
    </div>
  );
}
