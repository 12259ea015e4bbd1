import type { Ports } from '../../platform/ports.ts';
import { useShell, useWords } from '../context.ts';
import { Button } from './Button.tsx';

/** Takes the overlay off the page; a tab has the browser's own way. Nothing is lost: drafts are kept. */
export function CloseOverlay({ ports }: { ports: Ports }) {
  const { common } = useWords();
  if (useShell() !== 'overlay') return null;
  return (
    <div class="close-overlay">
      <Button kind="quiet" icon="close" iconOnly onClick={() => void ports.opener.close()}>
        {common.close}
      </Button>
    </div>
  );
}
