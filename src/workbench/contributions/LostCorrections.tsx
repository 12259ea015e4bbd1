import { useState } from 'preact/hooks';
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
  const [isDone, setDone] = useState(false);
  const { lost } = session.marks;
  const count = lost.reduce((sum, { changes }) => sum + changes.length, 0);
  if (isDone || count === 0) return null;
  const correctAgain = () => {
    onDone(words.contributions.correctedAgain(session.correctAgain(lost)));
    setDone(true);
  };
  return (
    <div class="lost">
      <Notice kind="info">
        {words.contributions.lost(count)}{' '}
        <Button onClick={correctAgain}>{words.contributions.correctAgain(count)}</Button>
      </Notice>
    </div>
  );
}
