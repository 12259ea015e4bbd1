import { useState } from 'preact/hooks';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { useWords } from '../context.ts';
import { attempt } from '../dataset/attempt.ts';
import { operationRefusal } from '../dataset/file-rules.ts';
import type { Session } from '../dataset/session.ts';
import { refusalText } from '../policy/refusal-text.ts';

/** What the tools beside the table do, and the sentence that says what happened. */
export interface Editing {
  said: string | undefined;
  say(text: string | undefined): void;
  add(): void;
  remove(): void;
  undo(): void;
  redo(): void;
}

interface EditingOptions {
  session: Session;
  /** Announced first. */
  welcome: string | undefined;
  /** The record of the active cell, now; -1 when there is none. */
  selected(): number;
  /** Brings a record into view. */
  reveal(record: number): void;
}

/** Adds and deletes records, undoes and redoes; what the file cannot hold is said instead of done. */
export function useEditing({ session, welcome, selected, reveal }: EditingOptions): Editing {
  const words = useWords();
  const [said, say] = useState(welcome);
  const act = (work: (document: CsvDocument) => void, done: string): boolean => {
    const refused = attempt(() => session.change(work), words);
    say(refused ?? done);
    return refused === undefined;
  };
  const refusedHere = (operation: 'insert' | 'delete') => {
    const refusal = operationRefusal(operation, session.dataset.rules);
    return refusal && refusalText(refusal, operation, words);
  };
  return {
    said,
    say,
    add() {
      const refused = refusedHere('insert');
      if (refused !== undefined) return say(refused);
      const record = selected() + 1;
      const insert = (document: CsvDocument) =>
        document.insertRecord(
          record,
          document.columns.map(() => ''),
        );
      if (act(insert, words.editor.added(record + 1))) reveal(record);
    },
    remove() {
      const record = selected();
      /* What the person added is theirs to take away. */
      const isTheirs = record >= 0 && session.document.origin(record) === null;
      const refused = isTheirs ? undefined : refusedHere('delete');
      if (refused !== undefined) return say(refused);
      if (record >= 0) act((document) => document.deleteRecord(record), words.editor.removed(record + 1));
    },
    undo: () => void act((document) => document.undo(), words.editor.undone),
    redo: () => void act((document) => document.redo(), words.editor.redone),
  };
}
