import Papa from 'papaparse';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { median, type Row } from '../suite.ts';
import { takeTurns } from '../time.ts';
import { makeFile, SHAPES } from './shapes.ts';

const SIZES = [
  [10_000, '10 kB'],
  [1_000_000, '1 MB'],
  [5_000_000, '5 MB'],
  [20_000_000, '20 MB'],
] as const;

/** Bytes to first record, dialect and encoding decided on the way; PapaParse decodes, detects and parses. */
export function measureOpening(): Row[] {
  return SHAPES.flatMap((shape) =>
    SIZES.filter(([size]) => shape.name !== 'wide' || size >= 1_000_000).map(([size, label]) => {
      const bytes = makeFile(shape, size);
      const times = takeTurns(
        [
          { name: 'ours', run: () => openCsv(bytes).values(0), times: 3 },
          { name: 'PapaParse', run: () => Papa.parse(new TextDecoder().decode(bytes)).data[1] },
        ],
        5,
      );
      const [ours, theirs] = [median(times.get('ours') ?? []), median(times.get('PapaParse') ?? [])];
      return {
        measurement: `${shape.name}: ${label} to first record`,
        ours,
        unit: 'ms',
        peer: 'PapaParse',
        theirs,
        ratio: theirs / ours,
        ...(size === 5_000_000 && { goal: '≤ 50 ms', kept: ours <= 50 }),
      };
    }),
  );
}

/** Milliseconds to open 5 MB as the first thing a process does, before anything is compiled. */
export function measureColdOpening(): number {
  const [plain] = SHAPES;
  if (plain === undefined) throw new Error('There is a plain shape');
  const bytes = makeFile(plain, 5_000_000);
  const start = performance.now();
  openCsv(bytes).values(0);
  return performance.now() - start;
}
