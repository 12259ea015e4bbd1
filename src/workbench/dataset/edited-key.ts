import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { inferKey } from '../../core/patch/infer-key.ts';

/**
 * Returns a function that says by which columns the records of an edited document are told apart.
 *
 * That is the key the file was opened with, until an edit gives two records the same one; then the document
 * is read again, which takes a while in a large file, so the answer is kept until such an edit changes.
 */
export function createEditedKey(document: CsvDocument, opened: readonly string[]): () => readonly string[] {
  let asked = '';
  let answer = opened;
  return () => {
    const concerned = document.edits().filter((edit) => {
      if (edit.op === 'set') return opened.includes(document.fileColumns[edit.column] ?? '');
      return edit.op !== 'delete';
    });
    const now = JSON.stringify(concerned);
    if (concerned.length === 0) return opened;
    if (now !== asked) answer = inferKey(document);
    asked = now;
    return answer;
  };
}
