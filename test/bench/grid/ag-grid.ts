import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';
import type { Contender } from './contender.ts';
import { stepsOf } from './in-page.ts';
import { COLUMNS } from './make-bytes.ts';
import { parseObjects } from './parse-objects.ts';

export { make } from './in-page.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const byNumber = (one: string, other: string) => Number(one) - Number(other);

/** AG Grid Community as its manual shows it: all rows given to its client-side row model. */
class AgGrid implements Contender {
  #grid: GridApi | undefined;

  open(bytes: Uint8Array<ArrayBuffer>): void {
    const host = document.querySelector<HTMLElement>('#host');
    if (!host) throw new Error('The page has no host');
    const columnDefs = COLUMNS.map((field) => ({
      field,
      width: 140,
      filter: true,
      ...(field === 'id' && { comparator: byNumber }),
    }));
    this.#grid = createGrid(host, { columnDefs, rowData: parseObjects(bytes) });
  }

  sort(column: string): void {
    this.#grid?.applyColumnState({ state: [{ colId: column, sort: 'asc' }], defaultState: { sort: null } });
  }

  filter(column: string, value: string): void {
    this.#grid?.applyColumnState({ defaultState: { sort: null } });
    this.#grid?.setFilterModel({ [column]: { filterType: 'text', type: 'equals', filter: value } });
  }

  scroller = (): Element | null => document.querySelector('.ag-grid-viewport');

  firstCell = (): string | undefined =>
    document.querySelector('.ag-row[row-index="0"] .ag-cell')?.textContent || undefined;
}

export const steps = stepsOf(new AgGrid());
