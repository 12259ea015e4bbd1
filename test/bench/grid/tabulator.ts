import { TabulatorFull } from 'tabulator-tables';
import type { Contender } from './contender.ts';
import { stepsOf } from './in-page.ts';
import { COLUMNS } from './make-bytes.ts';
import { parseObjects } from './parse-objects.ts';

export { make } from './in-page.ts';

/** Tabulator as its manual shows it: all rows given to it, virtual rows. */
class Tabulator implements Contender {
  #table: TabulatorFull | undefined;

  open(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const data = parseObjects(bytes);
    const columns = COLUMNS.map((field) => ({
      title: field,
      field,
      width: 140,
      sorter: field === 'id' ? ('number' as const) : ('string' as const),
    }));
    this.#table = new TabulatorFull('#host', { data, columns, height: '100%' });
    return new Promise((resolve) => this.#table?.on('tableBuilt', resolve));
  }

  async sort(column: string): Promise<void> {
    this.#table?.setSort(column, 'asc');
  }

  async filter(column: string, value: string): Promise<void> {
    this.#table?.clearSort();
    this.#table?.setFilter(column, '=', value);
  }

  scroller = (): Element | null => document.querySelector('.tabulator-tableholder');

  firstCell = (): string | undefined =>
    document.querySelector('.tabulator-row .tabulator-cell')?.textContent || undefined;
}

export const steps = stepsOf(new Tabulator());
