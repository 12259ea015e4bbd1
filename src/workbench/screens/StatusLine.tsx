import { useWords } from '../context.ts';
import type { SaveState } from '../dataset/autosave.ts';
import type { Session } from '../dataset/session.ts';

interface StatusLineProps {
  session: Session;
  saved: SaveState;
  /** What happened last, or what was found. */
  said: string | undefined;
  /** Whether the table is shown, which tells how a cell is corrected. */
  isTable: boolean;
}

/** What just happened, whether it is kept, and how many records there are. */
export function StatusLine({ session, saved, said, isTable }: StatusLineProps) {
  const { common, editor } = useWords();
  return (
    <footer class="status-line">
      <span role="status">{said ?? (isTable && editor.hint)}</span>
      <span class={saved === 'failed' ? 'danger' : 'quiet'} role={saved === 'failed' ? 'alert' : undefined}>
        {saved === 'failed' && editor.notSaved}
        {saved === 'saved' && !session.isEmpty && !session.offer && editor.saved}
      </span>
      <span class="quiet">{common.records(session.document.length)}</span>
    </footer>
  );
}
