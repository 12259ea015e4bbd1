import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { SaveState } from '../dataset/autosave.ts';

interface DroppedOverProps {
  /** Name of the dropped file. */
  name: string;
  /** Name of the file that is open. */
  open: string;
  saved: SaveState;
  onOpen(): void;
  onStay(): void;
}

/** A file was dropped onto corrections: they go nowhere before the person says so, and not at all while the browser does not keep them. */
export function DroppedOver({ name, open, saved, onOpen, onStay }: DroppedOverProps) {
  const { ownFile } = useWords();
  const isLost = saved === 'failed';
  return (
    <div class="dropped">
      <Notice kind={isLost ? 'problem' : 'info'}>
        <p>{isLost ? ownFile.insteadUnsaved(name) : ownFile.instead(name, open)}</p>
        <div class="actions">
          {!isLost && (
            <Button kind="primary" onClick={onOpen}>
              {ownFile.openInstead(name)}
            </Button>
          )}
          <Button onClick={onStay}>{ownFile.stay}</Button>
        </div>
      </Notice>
    </div>
  );
}
