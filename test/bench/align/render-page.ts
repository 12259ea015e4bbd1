import { type Random, seeded } from '../random.ts';
import { anyLocale, drawingFor, pick } from './render-values.ts';
import type { RealTable } from './tables.ts';

/** A page made of a table, the file it belongs to, and which record each row really shows. */
export interface Rendered {
  name: string;
  page: { columns: string[]; rows: string[][] };
  /** The records of the table, and three times as many recombined of the same columns, in any order. */
  file: RealTable;
  /** Same header, other records. */
  siblings: RealTable[];
  /** By column of the page. */
  columns: readonly number[];
  /** By row of the page; undefined when the page does not tell (other records are drawn alike). */
  records: readonly (number | undefined)[];
  /** What was done, for the report. */
  how: readonly string[];
}

/** Rows of a page. */
const mostRows = 1_000;
const editedShare = 5;
const recombined = 3;

/** Draws a page of a table as sites do, the same in each run: other order, fewer columns, other formats, 5 % of cells changed. */
export function renderPage(table: RealTable, seed: number): Rendered {
  const random = seeded(seed);
  const locale = anyLocale(random);
  const half = table.records.length >= 40 ? Math.ceil(table.records.length / 2) : table.records.length;
  const mixed = shuffled(table.records, random);
  const [own, others] = [mixed.slice(0, half), mixed.slice(half)];
  const records = shuffled([...own, ...recombine(own, recombined * own.length, random)], random);
  const columns = someColumns(table.header.length, random);
  const drawings = columns.map((column) =>
    drawingFor(
      own.map((record) => record[column] ?? ''),
      table.header[column] ?? '',
      { locale, random },
    ),
  );
  const isShuffled = random(2) === 0;
  const places = own.map((record) => records.indexOf(record));
  const shown = (isShuffled ? places : places.toSorted((a, b) => a - b)).slice(0, mostRows);
  const draw = (record: readonly string[]): string[] =>
    drawings.map(({ draw: drawOne }, n) => drawOne(record[columns[n] ?? 0] ?? ''));
  const counts = countsOf(records.map(draw));
  const rows = shown.map((record) =>
    noted(edited(draw(records[record] ?? []), { records, draw, random }), random),
  );
  return {
    name: table.name,
    page: { columns: columns.map((column) => headerOf(table.header[column] ?? '', random)), rows },
    file: { ...table, records },
    siblings: [
      ...(others.length > 0 ? [{ ...table, records: others }] : []),
      { ...table, records: recombine(own, own.length, random) },
    ],
    columns,
    records: shown.map((record) =>
      counts.get(draw(records[record] ?? []).join('\0')) === 1 ? record : undefined,
    ),
    how: [locale, isShuffled ? 'shuffled' : 'in order', ...drawings.map(({ how }) => how)],
  };
}

/** Records put together from values of different records of the same table. */
function recombine(records: RealTable['records'], count: number, random: Random): string[][] {
  const width = records[0]?.length ?? 0;
  return Array.from({ length: count }, () =>
    Array.from({ length: width }, (_, column) => pick(records, random)[column] ?? ''),
  );
}

/** Most columns, in another order. */
function someColumns(width: number, random: Random): number[] {
  const all = shuffled(
    Array.from({ length: width }, (_, column) => column),
    random,
  );
  const dropped = width > 3 ? random(Math.ceil(width / 3)) : 0;
  return all.slice(0, width - dropped);
}

interface Editing {
  records: RealTable['records'];
  draw: (record: readonly string[]) => string[];
  random: Random;
}

/** Five cells of a hundred say something else: another value of the column, or a text with other letters. */
function edited(row: readonly string[], { records, draw, random }: Editing): string[] {
  return row.map((text, column) => {
    if (random(100) >= editedShare) return text;
    if (random(2) === 0) return draw(pick(records, random))[column] ?? '';
    const at = random(text.length + 1);
    return `${text.slice(0, at)}${random(10)}${text.slice(at + 1)}`;
  });
}

/** One cell of twenty with a footnote mark, as encyclopedias have them. */
function noted(row: readonly string[], random: Random): string[] {
  return row.map((text) =>
    text !== '' && random(20) === 0 ? text + pick(['[1]', ' [a]', '*', ' †'], random) : text,
  );
}

function headerOf(name: string, random: Random): string {
  const way = random(4);
  if (way === 0) return `Spalte ${random(100)}`;
  const spaced = name.replaceAll(/[_.-]+/g, ' ');
  return way === 1 ? name : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function countsOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join('\0'), (counts.get(row.join('\0')) ?? 0) + 1);
  return counts;
}

function shuffled<Each>(all: readonly Each[], random: Random): Each[] {
  const mixed = [...all];
  for (let n = mixed.length - 1; n > 0; n--) {
    const other = random(n + 1);
    [mixed[n], mixed[other]] = [mixed[other] as Each, mixed[n] as Each];
  }
  return mixed;
}
