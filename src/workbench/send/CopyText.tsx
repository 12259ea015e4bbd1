import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { ByHand } from './ByHand.tsx';
import { useCopy } from './use-copy.ts';

/** A button that copies a text, says so, and shows the text where the browser refuses. */
export function CopyText({ text, label, onCopied }: { text: string; label: string; onCopied?: () => void }) {
  const { copying } = useWords();
  const { state, copy } = useCopy();
  const press = async () => {
    await copy(text);
    onCopied?.();
  };
  return (
    <>
      <Button onClick={() => void press()}>{label}</Button>
      <span role="status">{state === 'copied' ? copying.copied : ''}</span>
      {state === 'refused' && <ByHand text={text} />}
    </>
  );
}
