import { useWords } from '../context.ts';
import { Button } from './Button.tsx';

interface ProgressProps {
  label: string;
  /** 0–1, or undefined while nobody knows. */
  share?: number | undefined;
  onCancel?: () => void;
}

/** Long work: what is being done, how far it is, and the way out. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  const words = useWords();
  return (
    <div class="progress" role="status">
      <p>{label}</p>
      <progress aria-label={label} {...(share === undefined ? {} : { value: share })} />
      {onCancel && <Button onClick={onCancel}>{words.common.cancel}</Button>}
    </div>
  );
}
