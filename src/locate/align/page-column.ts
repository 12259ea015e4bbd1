import { keyOf } from './column-index.ts';
import type { CellSource } from './column-reading.ts';
import type { PageTable } from './page-table.ts';
import { type ColumnFormat, formatOf } from '../../core/values/column-format.ts';
import type { DecimalMark } from '../../core/values/decimal-digits.ts';
import { type DateOrder, type DateReading, readDate } from '../../core/values/read-date.ts';
import { type NumberReading, readNumber } from '../../core/values/read-number.ts';

/** Texts that are looked at to see how a column is written. */
const looked = 40;

/** One column of a page's table. Each distinct text is kept and read once, and only as far as somebody asks. */
export class PageColumn {
  readonly name: string;
  readonly source: CellSource;
  /** Distinct texts. */
  readonly values: readonly string[];
  /** By row: which text it has. */
  readonly ids: Int32Array;
  /** By text: how many rows have it. */
  readonly counts: readonly number[];
  readonly #keys: (string | undefined)[] = [];
  readonly #numbers = new Map<DecimalMark, (NumberReading | null)[]>();
  readonly #dates = new Map<DateOrder, (DateReading | null)[]>();
  #format: ColumnFormat | undefined;

  constructor(name: string, source: CellSource, { rows, column }: Cells) {
    this.name = name;
    this.source = source;
    const known = new Map<string, number>();
    const counts: number[] = [];
    this.ids = new Int32Array(rows.length);
    for (let row = 0; row < rows.length; row++) {
      const text = rows[row]?.[column] ?? '';
      let id = known.get(text);
      if (id === undefined) {
        id = counts.length;
        known.set(text, id);
        counts.push(0);
      }
      this.ids[row] = id;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    this.values = [...known.keys()];
    this.counts = counts;
  }

  /** How its texts are written. */
  get format(): ColumnFormat {
    this.#format ??= formatOf(this.values, looked);
    return this.#format;
  }

  key(id: number): string {
    return (this.#keys[id] ??= keyOf(this.values[id] ?? ''));
  }

  number(id: number, mark: DecimalMark): NumberReading | undefined {
    return remembered(this.#numbers, mark, id, () => readNumber(this.values[id] ?? '', mark));
  }

  date(id: number, order: DateOrder): DateReading | undefined {
    return remembered(this.#dates, order, id, () => readDate(this.values[id] ?? '', order));
  }
}

/** The cells of one column. */
interface Cells {
  rows: readonly (readonly string[])[];
  column: number;
}

/** What was found before, null for nothing; else what is found now. */
function remembered<Way, Reading>(
  all: Map<Way, (Reading | null)[]>,
  way: Way,
  id: number,
  read: () => Reading | undefined,
): Reading | undefined {
  let known = all.get(way);
  if (known === undefined) all.set(way, (known = []));
  const before = known[id];
  if (before !== undefined) return before ?? undefined;
  const found = read();
  known[id] = found ?? null;
  return found;
}

/** A column of the page as shown, and as its markup and its links have it where they say something else. */
export function columnsOf({ columns, rows, machine, links }: PageTable, column: number): PageColumn[] {
  const name = columns[column] ?? '';
  const others = [
    ['machine', machine],
    ['link', links],
  ] as const;
  return [
    new PageColumn(name, 'shown', { rows, column }),
    ...others.flatMap(([source, other]) => {
      const says = other?.some((row, n) => (row[column] ?? '') !== '' && row[column] !== rows[n]?.[column]);
      // Rows beyond those that are shown are none.
      return other && says === true
        ? [new PageColumn(name, source, { rows: rows.map((_, n) => other[n] ?? []), column })]
        : [];
    }),
  ];
}
