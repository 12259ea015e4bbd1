import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';

interface DidYouSendProps {
  /** Whether a way was used, so that there is something to ask. */
  isAsked: boolean;
  onSent(): void;
  onNotYet(): void;
}

/** Asks whether it was sent: what happens on other pages is not seen from here, and only the person's yes ends a draft. */
export function DidYouSend({ isAsked, onSent, onNotYet }: DidYouSendProps) {
  const { handOver } = useWords();
  return (
    <div class={isAsked ? 'did-you-send notice info' : 'did-you-send'}>
      <div role="status">
        {isAsked && (
          <>
            <strong>{handOver.asked}</strong> {handOver.askedHint}
          </>
        )}
      </div>
      {isAsked && (
        <div class="actions">
          <Button onClick={onSent}>{handOver.yes}</Button>
          <Button kind="quiet" onClick={onNotYet}>
            {handOver.notYet}
          </Button>
        </div>
      )}
    </div>
  );
}
