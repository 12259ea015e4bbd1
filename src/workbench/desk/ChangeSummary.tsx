import { useState } from 'preact/hooks';
import type { Change } from '../../core/patch/patch.ts';
import { Button } from '../components/Button.tsx';
import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { useWords } from './words.ts';

/** Changes that are shown at once, and each time somebody asks for more. */
const SHOWN = 20;
const MORE = 500;

export interface SummedChange {
  change: Change;
  /** What is to be known of it besides, in a word or two each. */
  remarks: readonly string[];
}

/** What is about to happen, change by change, in few lines. */
export function ChangeSummary({ changes }: { changes: readonly SummedChange[] }) {
  const words = useWords();
  const [shown, setShown] = useState(SHOWN);
  const rest = changes.length - shown;
  return (
    <ul class="changes compact">
      {changes.slice(0, shown).map(({ change, remarks }, n) => (
        <li class="change" key={n}>
          <h3>
            {changeTitle(change, words)}{' '}
            {remarks.map((remark) => (
              <span key={remark} class="tag">
                {remark}
              </span>
            ))}
          </h3>
          <ChangeText change={change} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button onClick={() => setShown(shown + MORE)}>{words.desk.decide.showMore(rest)}</Button>
        </li>
      )}
    </ul>
  );
}
