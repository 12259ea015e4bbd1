import { useWords } from '../context.ts';
import { attempt } from '../dataset/attempt.ts';
import { columnRefusal } from '../dataset/file-rules.ts';
import type { Session } from '../dataset/session.ts';
import { refusalText } from '../policy/refusal-text.ts';
import type { FileForm } from '../seen/file-form.ts';
import type { ViewProps } from '../views/view.ts';

interface CellEditOptions {
  session: Session;
  /** How the file writes what was typed into a column, once that is known. */
  form: { readonly current: FileForm | undefined };
  /** Says how a value was written when that is not as it was typed; nothing otherwise: what was said before is old news. */
  say(text: string | undefined): void;
}

/** Returns how every view changes a cell. What the publisher locked stays, but for records that the person added. */
export function useCellEdit({ session, form, say }: CellEditOptions): ViewProps['edit'] {
  const words = useWords();
  return ({ record, column }, typed) => {
    const { document, dataset } = session;
    const refusal =
      document.origin(record) === null
        ? undefined
        : columnRefusal(document.columns[column] ?? '', dataset.rules);
    if (refusal) return refusalText(refusal, 'set', words);
    const stored = form.current?.(column, typed);
    const refused = attempt(
      () => session.change((changed) => changed.setCell(record, column, stored ?? typed)),
      words,
    );
    if (refused === undefined) say(stored && words.editor.written(stored));
    return refused;
  };
}
