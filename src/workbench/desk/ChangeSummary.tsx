import type { Change } from '../../core/patch/patch.ts';
import { changeTitle } from '../components/ChangeText.tsx';
import { useWords } from '../context.ts';
import { ChangeValues } from '../proposal/ChangeValues.tsx';

/** Changes that are shown; the others are counted. They were all seen on the screen before. */
const SHOWN = 20;

export interface SummedChange {
  change: Change;
  /** What is to be known of it besides, in a word or two each. */
  remarks: readonly string[];
}

/** What is about to happen, change by change, in few lines. */
export function ChangeSummary({ changes }: { changes: readonly SummedChange[] }) {
  const words = useWords();
  const rest = changes.length - SHOWN;
  return (
    <ul class="changes compact">
      {changes.slice(0, SHOWN).map(({ change, remarks }, n) => (
        <li class="change" key={n}>
          <h3>
            {changeTitle(change, words)}{' '}
            {remarks.map((remark) => (
              <span key={remark} class="tag">
                {remark}
              </span>
            ))}
          </h3>
          <ChangeValues change={change} />
        </li>
      ))}
      {rest > 0 && <li class="quiet">{words.desk.decide.more(rest)}</li>}
    </ul>
  );
}
