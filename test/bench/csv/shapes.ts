import type { Dialect } from '../../../src/core/csv/dialect.ts';
import { seeded } from '../random.ts';

/** One kind of file that readers find hard in their own way. */
export interface Shape {
  name: 'plain' | 'quoted' | 'wide';
  dialect: Dialect;
  columns: number;
  cell(random: (below: number) => number, column: number): string;
}

const WORDS = ['Québec', 'maison', '12 €', 'forêt', 'north', 'Straße', 'data', '', 'été', 'open'] as const;
const utf8: Dialect = { encoding: 'utf-8', bom: 0, delimiter: ',', quote: '"', newline: '\n', header: true };

function word(random: (below: number) => number, column: number): string {
  if (column % 3 === 0) return String(random(1_000_000));
  return `${WORDS[random(WORDS.length)] ?? ''} ${random(1000)}`;
}

/** The shapes of the `csv` suite. */
export const SHAPES: readonly Shape[] = [
  { name: 'plain', dialect: utf8, columns: 12, cell: word },
  {
    name: 'quoted',
    dialect: { ...utf8, newline: '\r\n' },
    columns: 12,
    cell: (random, column) => {
      const text = random(100) < 15 ? `${word(random, column)}\r\nline ""two""` : word(random, column);
      return `"${text}"`;
    },
  },
  {
    name: 'wide',
    dialect: utf8,
    columns: 2000,
    // A dash for what is missing, as statistics offices write it: so no file here is plain ASCII.
    cell: (random) => (random(50) === 0 ? '–' : String(random(100_000))),
  },
];

/** A file of this shape and about this many bytes: some megabytes of random records, again and again. */
export function makeFile(shape: Shape, size: number): Uint8Array<ArrayBuffer> {
  const random = seeded(12_345);
  const { columns, dialect } = shape;
  const line = (cell: (column: number) => string): string =>
    Array.from({ length: columns }, (_, column) => cell(column)).join(dialect.delimiter) + dialect.newline;
  const header = Buffer.from(line((column) => `column ${column}`));
  const lines: string[] = [];
  for (let length = 0; length < Math.min(size, 4_000_000); length += lines.at(-1)?.length ?? 1) {
    lines.push(line((column) => shape.cell(random, column)));
  }
  const block = Buffer.from(lines.join(''));
  const times = Math.max(1, Math.floor((size - header.length) / block.length));
  return new Uint8Array(Buffer.concat([header, ...Array.from({ length: times }, () => block)]));
}
