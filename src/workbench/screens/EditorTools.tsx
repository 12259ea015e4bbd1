import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { useWords } from '../context.ts';
import { operationRefusal } from '../dataset/file-rules.ts';
import type { Session } from '../dataset/session.ts';
import { refusalText } from '../policy/refusal-text.ts';
import type { Editing } from './use-editing.ts';
import type { Filtering } from '../filter/use-filter.ts';

interface EditorToolsProps {
  session: Session;
  search: Pick<Filtering, 'setText'> & { text: string };
  editing: Editing;
  /** Leads to who changed the active record; undefined where nobody knows. */
  onWho: (() => void) | undefined;
}

/** Search, undo and redo, add and delete. */
export function EditorTools({ session, search, editing, onWho }: EditorToolsProps) {
  const words = useWords();
  const { editor } = words;
  const { document, dataset } = session;
  const refused = (operation: 'insert' | 'delete') => {
    const refusal = operationRefusal(operation, dataset.rules);
    return refusal && refusalText(refusal, operation, words);
  };
  const [noAdding, noDeleting] = [refused('insert'), refused('delete')];
  return (
    <div class="tools">
      <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          type="search"
          aria-label={editor.searchHint}
          placeholder={editor.search}
          value={search.text}
          onInput={(event) => search.setText(event.currentTarget.value)}
        />
      </form>
      <div class="tool-group">
        <Button icon="undo" iconOnly disabled={!document.canUndo} onClick={editing.undo}>
          {editor.undo}
        </Button>
        <Button icon="redo" iconOnly disabled={!document.canRedo} onClick={editing.redo}>
          {editor.redo}
        </Button>
      </div>
      <div class="tool-group">
        <Button icon="add" disabled={noAdding !== undefined} hint={noAdding} onClick={editing.add}>
          {editor.add}
        </Button>
        <Button
          icon="remove"
          iconOnly="narrow"
          disabled={document.length === 0 || (noAdding !== undefined && noDeleting !== undefined)}
          hint={noDeleting}
          onClick={editing.remove}
        >
          {editor.remove}
        </Button>
        {onWho && (
          <Button icon="history" iconOnly disabled={document.length === 0} onClick={onWho}>
            {editor.who}
          </Button>
        )}
      </div>
    </div>
  );
}
