import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { seeded } from '../random.ts';
import { collateralBytes, lostBytes, unexplainedBytes } from './collateral.ts';
import { type CellEdit, editAtRandom, trySet } from './edits.ts';
import { PapaPeer } from './peer.ts';
import { readPlainly, readWithPapa } from './readers.ts';
import { judgePatch, type RebaseTally } from './rebase-check.ts';
import { align, type Alignment, compareTables } from './tables.ts';

/** How a way of saving did on one file. */
export interface Saved {
  identical: boolean;
  collateralBytes: number;
  lostEdits: number;
}

export interface Judgement {
  ours: Saved;
  papaparse: Saved;
  /** Who could say what changed: PapaParse, the plain reader, or nobody but ourselves. */
  judge: 'papaparse' | 'plain' | 'self';
  edits: number;
  /** Values that the file cannot hold and that were refused before anything changed. */
  refusedEdits: number;
  rebase: RebaseTally;
}

/** Asks one file everything the suite asks; `seed` makes it ask the same each time. */
export function judgeFile(bytes: Uint8Array, seed: number): Judgement {
  const document = openCsv(bytes);
  const { dialect } = document;
  const identical = Buffer.compare(document.toBytes(), bytes) === 0;
  const papa = align(document, readWithPapa(bytes, dialect));
  const plain = align(document, valuesOf(readPlainly(bytes, dialect)));
  const records = [...((papa ?? plain)?.keys() ?? Array.from({ length: document.length }).keys())];
  const { edits, refused } = editAtRandom(document, records, seeded(seed), { mark: 'a', count: 10 });
  const ours = judgeSaved(document, document.toBytes(), edits, { papa, plain });
  const peer = new PapaPeer(openCsv(bytes, dialect));
  const peerSaved = peer.save();
  const peerEdited = papa === undefined ? undefined : peer.saveEdited(edits);
  return {
    ours: { identical, ...ours },
    papaparse: {
      identical: Buffer.compare(peerSaved, bytes) === 0,
      ...(peerEdited === undefined
        ? { collateralBytes: lostBytes(bytes, peerSaved), lostEdits: 0 }
        : judgeSaved(document, peerEdited, edits, { papa, plain })),
    },
    judge: papa !== undefined ? 'papaparse' : plain !== undefined ? 'plain' : 'self',
    edits: edits.length,
    refusedEdits: refused,
    rebase: judgePatch(document, records, seed),
  };
}

function valuesOf(rows: readonly (readonly { value: string }[])[]): string[][] {
  return rows.map((row) => row.map(({ value }) => value));
}

interface Readers {
  papa: Alignment | undefined;
  plain: Alignment | undefined;
}

/** What readers that agreed on the original see in the result. */
function judgeSaved(
  { bytes, dialect }: CsvDocument,
  result: Uint8Array,
  edits: readonly CellEdit[],
  { papa, plain }: Readers,
): Pick<Saved, 'collateralBytes' | 'lostEdits'> {
  const before = { bytes, rows: readPlainly(bytes, dialect) };
  const after = { bytes: result, rows: readPlainly(result, dialect) };
  const seen =
    papa !== undefined
      ? compareTables(readWithPapa(bytes, dialect), readWithPapa(result, dialect), edits, papa)
      : plain !== undefined
        ? compareTables(valuesOf(before.rows), valuesOf(after.rows), edits, plain)
        : { lost: 0, collateralCells: 0 };
  const outside =
    plain === undefined ? unexplained(bytes, edits) : collateralBytes(before, after, edits, plain);
  return { collateralBytes: outside + seen.collateralCells, lostEdits: seen.lost };
}

/** Where no other reader sees our table: each edit alone, by what it leaves of the file at both ends. */
function unexplained(bytes: Uint8Array, edits: readonly CellEdit[]): number {
  const { dialect } = openCsv(bytes);
  return edits.reduce((sum, edit) => {
    const document = openCsv(bytes, dialect);
    if (!trySet(document, edit)) return sum;
    const longest = 4 * (2 * edit.before.length + 2);
    return sum + unexplainedBytes(bytes, document.toBytes(), longest);
  }, 0);
}
