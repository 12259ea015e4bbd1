import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { seeded } from '../random.ts';
import { median, type Row } from '../suite.ts';
import { type Contender, takeTurns } from '../time.ts';
import { makeFile, type Shape } from './shapes.ts';

const SIZE = 100_000_000;
const ROUNDS = 3;
const EDITS = 100;
/** Index time over the time to decode the bytes to text. */
const INDEX_GOALS: Readonly<Record<Shape['name'], number>> = { plain: 2, quoted: 2, wide: 2.5 };

/** All rows of one shape. Meant for a process of its own, started with `--expose-gc`. */
export function measureShape(shape: Shape): Row[] {
  const bytes = makeFile(shape, SIZE);
  // As in the product, where the index meets a file only after the dialect was guessed with the same code.
  openCsv(bytes);
  return [...indexRows(shape, bytes), memoryRow(shape, bytes), ...saveRows(shape, bytes)];
}

/** The index beside a bare decoding, which every parser of strings needs first, and beside those parsers without it. */
function indexRows({ name, dialect }: Shape, bytes: Uint8Array): Row[] {
  const { delimiter, newline } = dialect;
  const text = new TextDecoder().decode(bytes);
  const times = takeTurns(
    [
      { name: 'ours', run: () => new CsvDocument(bytes, dialect), times: 3 },
      { name: 'TextDecoder', run: () => new TextDecoder().decode(bytes), times: 3 },
      { name: 'uDSV', run: () => initParser(inferSchema(text)).stringArrs(text) },
      { name: 'PapaParse', run: () => Papa.parse(text, { delimiter, newline }).data },
    ],
    ROUNDS,
  );
  const of = (contender: string): number => median(times.get(contender) ?? []);
  const decoding = of('ours') / of('TextDecoder');
  const faster = (peer: string): Row => ({
    ...base(`${name}: index`, of('ours'), peer, of(peer)),
    ratio: of(peer) / of('ours'),
    goal: '≥ 4 × faster',
    kept: of(peer) / of('ours') >= 4,
  });
  return [
    {
      ...base(`${name}: index`, of('ours'), 'TextDecoder', of('TextDecoder')),
      ratio: decoding,
      goal: `≤ ${INDEX_GOALS[name]} ×`,
      kept: decoding <= INDEX_GOALS[name],
    },
    faster('uDSV'),
    faster('PapaParse'),
  ];
}

function base(measurement: string, ours: number, peer: string, theirs: number): Row {
  return { measurement, ours, unit: 'ms', peer, theirs };
}

/** What an open document keeps beside the bytes. */
function memoryRow({ name, dialect }: Shape, bytes: Uint8Array): Row {
  const before = memory();
  const document = new CsvDocument(bytes, dialect);
  const kept = memory() - before;
  const ratio = kept / document.bytes.length;
  return {
    measurement: `${name}: index memory`,
    ours: kept,
    unit: 'bytes',
    peer: 'file',
    theirs: bytes.length,
    ratio,
    goal: '≤ 0.1 ×',
    kept: ratio <= 0.1,
  };
}

function memory(): number {
  // Twice: what the first run finds to be garbage may be given back only before the next.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Edits saved to disk, read again and hashed, beside a copy of the file read again and hashed, and beside a bare copy. */
function saveRows({ name, dialect }: Shape, bytes: Uint8Array): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'emendata-bench-'));
  const [original, saved] = [join(folder, 'original.csv'), join(folder, 'saved.csv')];
  writeFileSync(original, bytes);
  const document = editedDocument(bytes, dialect);
  const contenders: Contender[] = [
    { name: 'ours', run: () => (writeInParts(saved, document.parts()), hashOf(saved)) },
    { name: 'copy', run: () => (copyFileSync(original, saved), hashOf(saved)) },
    { name: 'bare copy', run: () => (copyFileSync(original, saved), saved) },
    { name: 'in memory', run: () => document.toBytes() },
    { name: 'copy in memory', run: () => bytes.slice() },
  ];
  const times = takeTurns(contenders, 2 * ROUNDS);
  rmSync(folder, { recursive: true });
  const row = (measurement: string, ours: string, peer: [string, string]): Row => {
    const [mine, theirs] = [median(times.get(ours) ?? []), median(times.get(peer[0]) ?? [])];
    return { ...base(`${name}: ${measurement}`, mine, peer[1], theirs), ratio: mine / theirs };
  };
  const judged = (each: Row): Row => ({ ...each, goal: '≤ 2 ×', kept: (each.ratio ?? 9) <= 2 });
  return [
    judged(row('100 edits saved, re-read, hashed', 'ours', ['copy', 'copy on disk, re-read, hashed'])),
    row('100 edits saved, re-read, hashed', 'ours', ['bare copy', 'copy on disk, not read']),
    judged(row('100 edits saved in memory', 'in memory', ['copy in memory', 'copy in memory'])),
  ];
}

function writeInParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  writevSync(file, parts);
  closeSync(file);
}

/** The hash of a file that is read from the disk in portions, as one does who keeps no copy of it. */
function hashOf(path: string): string {
  const hash = createHash('sha256');
  const portion = new Uint8Array(1 << 20);
  const file = openSync(path, 'r');
  for (let read; (read = readSync(file, portion)) > 0;) hash.update(portion.subarray(0, read));
  closeSync(file);
  return hash.digest('hex');
}

function editedDocument(bytes: Uint8Array, dialect: Shape['dialect']): CsvDocument {
  const document = new CsvDocument(bytes, dialect);
  const random = seeded(7);
  for (let n = 0; n < EDITS; n++) {
    document.setCell(random(document.length), random(document.columns.length), `edit "${n}", é`);
  }
  return document;
}
