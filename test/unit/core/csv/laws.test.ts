import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { NotATableError, UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import type { Splice } from '../../../../src/core/csv/splice.ts';
import { fixture, fixtureNames } from './fixture.ts';
import { papa } from './papa.ts';
import { ALL_OPS, anyEdits, perform } from './random-edits.ts';
import { saved, table } from './text.ts';
import { anyValue, numRuns, type WellFormed, wellFormed } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** Records without the empty cells at their end, which padding adds. */
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

/** Does the edited file, opened anew in the same dialect, show the same table? */
function expectReadsBack(document: CsvDocument): void {
  const again = new CsvDocument(document.toBytes(), document.dialect);
  expect(bare([[...again.header], ...table(again)])).toEqual(
    bare([[...document.header], ...table(document)]),
  );
}

test('any edited file reads back as the table that was shown', () => {
  fc.assert(
    fc.property(anyBytes, anyEdits([...ALL_OPS, 'undo', 'redo']), (bytes, edits) => {
      const document = openAny(bytes);
      fc.pre(document !== undefined);
      for (const edit of edits) {
        tryTo(() => perform(document, edit));
      }
      expectReadsBack(document);
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
      expect(Buffer.concat(document.parts())).toEqual(Buffer.from(document.toBytes()));
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

test('undo goes back byte by byte, redo goes forth', () => {
  fc.assert(
    fc.property(wellFormed, anyEdits(ALL_OPS), (file, edits) => {
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

test('behind every record a comment may stand: a record inserted before it stays its own line', () => {
  const document = openCsv(new TextEncoder().encode('a,b\n1,2\n# note\n3,4'), { comment: '#', header: true });
  document.deleteRecord(0);
  document.deleteRecord(0);
  document.insertRecord(0, ['x', 'y']);
  expect(new TextDecoder().decode(document.toBytes())).toBe('a,b\nx,y\n# note\n');
});
