import { keyOf } from './column-index.ts';
import type { CellSource } from './column-reading.ts';
import type { PageTable } from './page-table.ts';
import { type ColumnFormat, formatOf } from './values/column-format.ts';
import type { DecimalMark } from './values/decimal-digits.ts';
import { type DateOrder, type DateReading, readDate } from './values/read-date.ts';
import { type NumberReading, readNumber } from './values/read-number.ts';

/** One column of a page's table. Each distinct text is kept and read once, and only as far as somebody asks. */
export class PageColumn {
  readonly name: string;
  readonly source: CellSource;
  /** Distinct texts. */
  readonly values: readonly string[];
  /** By row: which text it has. */
  readonly ids: Int32Array;
  /** By text: how many rows have it. */
  readonly counts: Int32Array;
  readonly #keys: (string | undefined)[] = [];
  readonly #numbers = new Map<DecimalMark, (NumberReading | null)[]>();
  readonly #dates = new Map<DateOrder, (DateReading | null)[]>();
  #format: ColumnFormat | undefined;

  constructor(name: string, source: CellSource, texts: readonly string[]) {
    this.name = name;
    this.source = source;
    const known = new Map<string, number>();
    this.ids = Int32Array.from(texts, (text) => {
      const id = known.get(text) ?? known.size;
      if (id === known.size) known.set(text, id);
      return id;
    });
    this.values = [...known.keys()];
    this.counts = new Int32Array(known.size);
    for (const id of this.ids) this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  /** How its texts are written. */
  get format(): ColumnFormat {
    this.#format ??= formatOf(this.values);
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
export function columnsOf(page: PageTable, column: number): PageColumn[] {
  const name = page.columns[column] ?? '';
  const textsOf = (rows: PageTable['rows']): string[] => page.rows.map((_, row) => rows[row]?.[column] ?? '');
  const shown = textsOf(page.rows);
  const others = [
    ['machine', page.machine],
    ['link', page.links],
  ] as const;
  return [
    new PageColumn(name, 'shown', shown),
    ...others.flatMap(([source, rows]) => {
      const texts = rows === undefined ? shown : textsOf(rows);
      const says = texts.some((text, row) => text !== '' && text !== shown[row]);
      return says ? [new PageColumn(name, source, texts)] : [];
    }),
  ];
}
