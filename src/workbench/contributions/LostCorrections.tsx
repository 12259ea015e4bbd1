import { useState } from 'preact/hooks';
import type { Patch } from '../../core/patch/patch.ts';
import { rebase } from '../../core/patch/rebase.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

interface LostCorrectionsProps {
  session: Session;
  /** Says what was done. */
  onDone(text: string): void;
}

/** Says which accepted corrections a later version of the file lost, and makes them again in one click. */
export function LostCorrections({ session, onDone }: LostCorrectionsProps) {
  const words = useWords();
  /* Some may be in the draft of last time already. */
  const [lost, setLost] = useState(() => stillLost(session));
  const count = lost.reduce((sum, { changes }) => sum + changes.length, 0);
  if (count === 0) return null;
  const correctAgain = async () => {
    onDone(words.contributions.correctedAgain(await session.correctAgain(lost)));
    setLost([]);
  };
  return (
    <div class="lost">
      <Notice kind="info">
        {words.contributions.lost(count)}{' '}
        <Button onClick={() => void correctAgain()}>{words.contributions.correctAgain(count)}</Button>
      </Notice>
    </div>
  );
}

function stillLost({ marks, document }: Session): Patch[] {
  return marks.lost.flatMap((patch) => {
    const outcomes = rebase(patch, document).filter(({ status }) => status === 'applies');
    return outcomes.length === 0 ? [] : [{ ...patch, changes: outcomes.map(({ change }) => change) }];
  });
}
