import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { NotATableError, UnencodableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { saved, table } from './text.ts';

/** Real files outside the repository, with a manifest: `EMENDATA_DATA/csv`. */
const folder = resolve(process.env['EMENDATA_DATA'] ?? '../shared', 'csv');
const manifest = resolve(folder, 'manifest.json');
const VALUES = ['x', '', 'a "quoted" word', 'l1\nl2', ', ; | \t', 'é'];
const EDITS = 10;

interface Tally {
  files: number;
  refused: string[];
  identical: number;
  collateralBytes: number;
  shapeAgreement: number;
  edited: number;
  disagreeing: number;
}

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(!existsSync(manifest))(`real files in ${folder}`, () => {
  test('are saved as they were, and PapaParse sees exactly the cells that were set', () => {
    const tally = {
      files: 0,
      refused: [],
      identical: 0,
      collateralBytes: 0,
      shapeAgreement: 0,
      edited: 0,
      disagreeing: 0,
    };
    for (const file of listed()) judge(file, tally);
    console.log(tally);
    expect(tally.identical + tally.refused.length).toBe(tally.files);
    expect([tally.collateralBytes, tally.disagreeing]).toEqual([0, 0]);
    expect(tally.shapeAgreement).toBeGreaterThan(0.95 * tally.identical);
  });
});

function listed(): string[] {
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: { file: string }[] };
  return files.map(({ file }) => file);
}

function judge(file: string, tally: Tally): void {
  tally.files++;
  const bytes = new Uint8Array(readFileSync(resolve(folder, file)));
  const document = openOrRefuse(bytes, file, tally);
  if (document === undefined) return;
  const copy = document.toBytes();
  if (copy.length === bytes.length && copy.every((byte, at) => byte === bytes[at])) tally.identical++;
  if (!agrees(document)) return;
  tally.shapeAgreement++;
  if (document.length === 0) return;
  const random = xorshift(tally.files);
  for (let n = 0; n < EDITS; n++) {
    const at = random() % document.length;
    const column = random() % document.columns.length;
    if (sets(document, at, column, VALUES[random() % VALUES.length] ?? '')) tally.edited++;
  }
  if (!agrees(document)) tally.disagreeing++;
  tally.collateralBytes += collateral(document);
}

/** False when the encoding of the file lacks the value. */
function sets(document: CsvDocument, n: number, column: number, value: string): boolean {
  try {
    document.setCell(n, column, value);
    return true;
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    return false;
  }
}

function openOrRefuse(bytes: Uint8Array, file: string, tally: Tally): CsvDocument | undefined {
  try {
    return openCsv(bytes);
  } catch (error) {
    if (!(error instanceof NotATableError)) throw error;
    tally.refused.push(`${file}: ${error.reason}`);
    return undefined;
  }
}

/** Does PapaParse see, in what would be saved, the table that the document shows? Padding and blank lines aside. */
function agrees(document: CsvDocument): boolean {
  const { delimiter, newline, quote, escape, comment = false, skip = 0, bom } = document.dialect;
  const lines = saved(document)
    .slice(bom > 0 ? 1 : 0)
    .split(/(?<=\r\n|\r(?!\n)|\n)/);
  const { data } = Papa.parse<string[]>(lines.slice(skip).join(''), {
    delimiter,
    newline,
    quoteChar: quote,
    escapeChar: escape === undefined ? quote : '\\',
    comments: comment,
  });
  const seen = data.map(bare).filter((values) => values.length > 0);
  const header = document.dialect.header ? [[...document.header]] : [];
  const shown = [...header, ...table(document)].map(bare).filter((values) => values.length > 0);
  return JSON.stringify(seen) === JSON.stringify(shown);
}

function bare(values: string[]): string[] {
  return values.slice(0, values.findLastIndex((value) => value !== '') + 1);
}

/** Bytes that differ outside the lines of the changed records, found by comparing lines, not by our splices. */
function collateral(document: CsvDocument): number {
  const changed = new Set(document.changedLines().flatMap(({ before }) => before));
  const after = new Set(saved(document).split(/\r\n|\r|\n/));
  const before = new TextDecoder(document.dialect.encoding, { ignoreBOM: true }).decode(document.bytes);
  const lost = before.split(/\r\n|\r|\n/).filter((line) => !after.has(line) && !changed.has(line));
  return lost.reduce((sum, line) => sum + line.length, 0);
}

function xorshift(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
