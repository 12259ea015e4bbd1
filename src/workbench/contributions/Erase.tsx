import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';

interface EraseProps {
  /** What is erased, for a screen reader. */
  title: string;
  /** What erasing means, said before it is done. */
  warning: string;
  onErase(): Promise<void>;
}

/** A button that asks again before it erases: there is no way back. */
export function Erase({ title, warning, onErase }: EraseProps) {
  const { contributions } = useWords();
  const [asks, setAsks] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);
  if (!asks) {
    return (
      <Button kind="quiet" icon="remove" name={contributions.eraseNamed(title)} onClick={() => setAsks(true)}>
        {contributions.erase}
      </Button>
    );
  }
  return (
    <div
      class="actions"
      role="group"
      aria-label={contributions.eraseNamed(title)}
      ref={question}
      tabIndex={-1}
    >
      <p>{warning}</p>
      <Button onClick={() => void onErase()}>{contributions.eraseYes}</Button>
      <Button onClick={() => setAsks(false)}>{contributions.eraseNo}</Button>
    </div>
  );
}
