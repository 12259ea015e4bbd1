import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { NO_FILTER, type Filter } from '../../../src/core/table/filter.ts';
import { filterRecords } from '../../../src/core/table/filter-records.ts';
import type { GridHandle, GridModel } from '../../../src/workbench/grid/grid.ts';
import { mountGrid } from '../../../src/workbench/grid/mount-grid.ts';
import type { Contender } from './contender.ts';
import { stepsOf } from './in-page.ts';

export { make } from './in-page.ts';

const WORDS = {
  grid: 'Records',
  recordNumber: 'No.',
  changed: 'changed',
  inserted: 'new',
  locked: 'locked',
  edit: (column: string, record: number) => `${column}, record ${record}`,
};
const EVENTS = { edit: () => undefined, select: () => undefined, refuse: () => undefined };
const SCHEMA = {
  fields: [{ name: 'id', type: 'integer' as const }],
  primaryKey: ['id'],
  foreignKeys: [],
  missingValues: [''],
};
const { compare } = new Intl.Collator('en');

/** The document and the grid of the workbench. */
class Workbench implements Contender {
  #document: CsvDocument | undefined;
  #grid: GridHandle | undefined;

  open(bytes: Uint8Array<ArrayBuffer>): void {
    this.#document = openCsv(bytes);
    const host = document.querySelector<HTMLElement>('#host');
    if (host) this.#grid = mountGrid(host, modelOf(this.#document), EVENTS, WORDS);
  }

  sort(column: string): void {
    this.#show({ ...NO_FILTER, sort: [{ column, descending: false }] });
  }

  filter(column: string, value: string): void {
    this.#show({ ...NO_FILTER, facets: [{ column, values: [value], mode: 'or' }] });
  }

  scroller = (): Element | null => document.querySelector('.grid');

  firstCell = (): string | undefined =>
    document.querySelector('.grid [role=gridcell][aria-colindex="2"]')?.textContent || undefined;

  #show(filter: Filter): void {
    const table = this.#document;
    if (!table) throw new Error('Nothing is open');
    const work = filterRecords(table, filter, { schema: SCHEMA, compare });
    let step = work.next();
    while (!step.done) step = work.next();
    this.#grid?.refresh(modelOf(table, step.value));
  }
}

function modelOf(table: CsvDocument, shown?: ArrayLike<number>): GridModel {
  const none = table.columns.map(() => undefined);
  const unchanged = table.columns.map(() => false);
  return {
    columns: table.columns,
    locked: none,
    length: shown?.length ?? table.length,
    row(n) {
      const record = shown?.[n] ?? n;
      return {
        record: record + 1,
        values: table.values(record),
        changed: unchanged,
        notes: none,
        inserted: false,
      };
    },
  };
}

export const steps = stepsOf(new Workbench());
