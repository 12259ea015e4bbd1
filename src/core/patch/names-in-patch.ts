import type { CsvDocument } from '../csv/csv-document.ts';

/** What the present columns of a document are called in the patch of its edits: those of the file by their names there, new ones by their own. */
export function namesInPatch(document: CsvDocument): string[] {
  return document.columns.map((name, place) => {
    const origin = document.columnOrigin(place);
    return origin === null ? name : (document.fileColumns[origin] ?? name);
  });
}
