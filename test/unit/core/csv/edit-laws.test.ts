import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { modelAfter, type Model } from './model.ts';
import { papa } from './papa.ts';
import { ALL_OPS, anyEdits, perform } from './random-edits.ts';
import { replay } from './replay.ts';
import { type SpelledRow, spelledRows } from './spelled-rows.ts';
import { saved, table } from './text.ts';
import { mixedLines, numRuns, wellFormed } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

test('PapaParse sees the table that the edits mean, and the document shows it', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(ALL_OPS), (file, edits) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      let model: Model = [file.header, ...file.records];
      for (const edit of edits) {
        perform(document, edit);
        model = modelAfter(model, edit);
      }
      expect([document.header, ...table(document)]).toEqual(model);
      expect(papa(saved(document), file.dialect)).toEqual(model);
      const columns = document.columns.map((_, column) => [...document.columnValues(column)]);
      expect(columns).toEqual(model[0]?.map((_, column) => model.slice(1).map((row) => row[column])));
    }),
    { numRuns },
  );
});

test('every cell that was not set stands in the saved file as it stood', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(ALL_OPS), (file, edits) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      const before = spelledRows(file.text, file.dialect);
      const after = spelledRows(saved(document), file.dialect);
      for (let n = 0; n < document.length; n++) {
        for (const column of document.columns.keys()) {
          const [record, place] = [document.origin(n), document.columnOrigin(column)];
          if (record === null || place === null || document.isChanged(n, column)) continue;
          const was = before[record + 1]?.cells[place];
          // The only cell of a line may not be empty text, or the line would be blank.
          const isLast = document.columns.length === 1 && was === '';
          expect(after[n + 1]?.cells[column]).toBe(isLast ? '""' : was);
        }
      }
    }),
    { numRuns },
  );
});

test('with lines that end in different ways, PapaParse sees the same and each line keeps its end', () => {
  fc.assert(
    fc.property(mixedLines, anyEdits(ALL_OPS), (file, edits) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      const model = edits.reduce(modelAfter, [file.header, ...file.records]);
      const [before, after] = [
        spelledRows(file.text, file.dialect),
        spelledRows(saved(document), file.dialect),
      ];
      const text = after.map(({ cells }) => cells.join(file.dialect.delimiter)).join('\n');
      expect(papa(`${text}\n`, { ...file.dialect, newline: '\n' })).toEqual(model);
      // A line that stood or now stands at an open end has none to keep.
      const kept = after
        .slice(1)
        .map(({ newline }, n) => [newlineOf(before, document.origin(n)), newline])
        .filter((newlines) => !newlines.includes(''));
      expect(kept.every(([was, is]) => was === is)).toBe(true);
    }),
    { numRuns },
  );
});

function newlineOf(rows: readonly SpelledRow[], record: number | null): string {
  return record === null ? '' : (rows[record + 1]?.newline ?? '');
}

test('the net edits lead from the file to what is shown', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits([...ALL_OPS, 'undo', 'redo']), (file, edits) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      const again = new CsvDocument(file.bytes, file.dialect);
      replay(document.edits(), again);
      expect(again.toBytes()).toEqual(document.toBytes());
      expect(again.edits()).toEqual(document.edits());
    }),
    { numRuns },
  );
});

/** The document edited, all at once. */
function inOneGo(document: CsvDocument, work: () => void): void {
  document.transaction(work);
}

test('a transaction is undone at once, and leaves nothing behind when it fails', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(ALL_OPS), anyEdits(ALL_OPS), (file, first, second) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      inOneGo(document, () => first.forEach((edit) => perform(document, edit)));
      const between = document.toBytes();
      const { revision, canUndo } = document;
      expect(() =>
        inOneGo(document, () => {
          second.forEach((edit) => perform(document, edit));
          throw new RangeError('stop');
        }),
      ).toThrow('stop');
      expect([document.toBytes(), document.revision, document.canUndo]).toEqual([between, revision, canUndo]);
      document.undo();
      expect([document.toBytes(), document.canUndo]).toEqual([file.bytes, false]);
    }),
    { numRuns },
  );
});
