import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { NotATableError, UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import type { Splice } from '../../../../src/core/csv/splice.ts';
import { fixture, fixtureNames } from './fixture.ts';
import { anyEdits, perform } from './random-edits.ts';
import { saved, table } from './text.ts';
import { anyValue, numRuns, type WellFormed, wellFormed } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** The table as an independent parser sees it; blank lines are no records for us. */
function papa(text: string, { delimiter, newline }: CsvDocument['dialect']): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  const lines = text.split(newline);
  return data.length > 1 && lines.at(-1) === '' ? data.slice(0, -1) : data;
}

/** The table that the saved file shows; records without the empty cells at their end, which padding adds. */
function readAgain(document: CsvDocument): string[][] {
  return bare(table(new CsvDocument(document.toBytes(), document.dialect)));
}

function bare(records: string[][]): string[][] {
  return records.map((values) => values.slice(0, values.findLastIndex((value) => value !== '') + 1));
}

/** A table as lines of a model that is edited in the plainest way. */
function setInModel(model: string[][], n: number, column: number, value: string): string[][] {
  return model.map((values, row) => (row === n ? values.with(column, value) : values));
}

test('the index, PapaParse and the author of a well-formed file see the same table', () => {
  fc.assert(
    fc.property(wellFormed, ({ bytes, dialect, text, header, records }) => {
      const document = openCsv(bytes, dialect);
      expect([document.header, ...table(document)]).toEqual([header, ...records]);
      expect(papa(text, dialect)).toEqual([header, ...records]);
    }),
    { numRuns },
  );
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .string({
      unit: fc.constantFrom('a', '1', ' ', ',', ';', '"', "'", '\n', '\r', 'é', '\0', '{', '<'),
      maxLength: 60,
    })
    .map((text) => new TextEncoder().encode(text)),
  fc
    .tuple(fc.constantFrom(...fixtureNames()), fc.uint8Array({ maxLength: 3 }), fc.nat(200))
    .map(([name, noise, at]) => {
      const bytes = fixture(name).slice();
      bytes.set(noise, Math.min(at, bytes.length - noise.length));
      return bytes;
    }),
);

/** Does it, or not when the file cannot hold it. */
function tryTo(edit: () => void): void {
  try {
    edit();
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
  }
}

function openAny(bytes: Uint8Array): CsvDocument | undefined {
  try {
    return openCsv(bytes);
  } catch (error) {
    if (error instanceof NotATableError) return undefined;
    throw error;
  }
}

test('any byte string opens and is saved as it was, or is refused with a reason', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const document = openAny(bytes);
      fc.pre(document !== undefined);
      expect(document.toBytes()).toEqual(bytes);
      expect(document.warnings).toBeInstanceOf(Array);
      expect(document.search('a').every((n) => n < document.length)).toBe(true);
    }),
    { numRuns },
  );
});

test('any edited file reads back as the table that was shown', () => {
  fc.assert(
    fc.property(anyBytes, anyEdits(['set', 'insert', 'delete', 'undo', 'redo']), (bytes, edits) => {
      const document = openAny(bytes);
      fc.pre(document !== undefined);
      for (const edit of edits) {
        tryTo(() => perform(document, edit));
      }
      expect(readAgain(document)).toEqual(bare(table(document)));
    }),
    { numRuns },
  );
});

const anySets = fc.array(fc.tuple(fc.nat(), fc.nat(), anyValue), { minLength: 1, maxLength: 6 });

test('PapaParse sees exactly the cells that were set, and no byte outside their ranges differs', () => {
  fc.assert(
    fc.property(wellFormed, anySets, (file, sets) => {
      fc.pre(file.records.length > 0);
      const document = openCsv(file.bytes, file.dialect);
      let model = file.records;
      const touched = new Set<string>();
      for (const [a, b, value] of sets) {
        const [n, column] = [a % model.length, b % file.header.length];
        document.setCell(n, column, value);
        model = setInModel(model, n, column, value);
        touched.add(`${n},${column}`);
      }
      expect(papa(saved(document), file.dialect)).toEqual([file.header, ...model]);
      expect(document.splices().every((splice) => isInside(splice, file, touched))).toBe(true);
      expect(document.toBytes()).toEqual(Uint8Array.from(spliced(file.bytes, document.splices())));
    }),
    { numRuns },
  );
});

function isInside({ start, end }: Splice, { ranges }: WellFormed, touched: ReadonlySet<string>): boolean {
  return [...touched].some((place) => {
    const [n = 0, column = 0] = place.split(',').map(Number);
    const range = ranges[n]?.[column];
    return range !== undefined && range.start <= start && end <= range.end;
  });
}

function spliced(bytes: Uint8Array, splices: Splice[]): number[] {
  const result = [...bytes];
  for (const { start, end, bytes: added } of splices.toReversed())
    result.splice(start, end - start, ...added);
  return result;
}

test('inserts and deletes: PapaParse sees the records shown, and every other line is left alone', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(['insert', 'delete', 'set']), (file, edits) => {
      const document = openCsv(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      expect(papa(saved(document), file.dialect)).toEqual([file.header, ...table(document)]);
    }),
    { numRuns },
  );
});

test('undo goes back byte by byte, redo goes forth', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(['set', 'insert', 'delete']), (file, edits) => {
      const document = openCsv(file.bytes, file.dialect);
      const states = [document.toBytes()];
      for (const edit of edits) {
        const { revision } = document;
        perform(document, edit);
        if (document.revision > revision) states.push(document.toBytes());
      }
      for (const state of states.toReversed()) {
        expect(document.toBytes()).toEqual(state);
        document.undo();
      }
      expect([document.edits(), document.canUndo]).toEqual([[], false]);
      for (const state of states.slice(1)) {
        document.redo();
        expect(document.toBytes()).toEqual(state);
      }
      expect(document.canRedo).toBe(false);
    }),
    { numRuns },
  );
});

test('the net edits lead from the file to what is shown', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(['set', 'insert', 'delete', 'undo', 'redo']), (file, edits) => {
      const document = openCsv(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      const again = openCsv(file.bytes, file.dialect);
      for (const edit of document.edits().toReversed()) {
        if (edit.op === 'set') again.setCell(edit.record, edit.column, edit.after);
        else if (edit.op === 'delete') again.deleteRecord(edit.record);
        else again.insertRecord(edit.follows === null ? 0 : edit.follows + 1, edit.values);
      }
      expect(again.toBytes()).toEqual(document.toBytes());
    }),
    { numRuns },
  );
});
