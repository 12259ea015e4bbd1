import type {
  CellNote,
  GridHandle,
  GridModel,
  GridPosition,
  GridWords,
} from '../../../../src/workbench/grid/grid.ts';
import { mountGrid } from '../../../../src/workbench/grid/mount-grid.ts';

const WORDS: GridWords = {
  grid: 'Records of the test',
  recordNumber: 'No.',
  changed: 'changed',
  inserted: 'new',
  locked: 'locked',
  edit: (column, record) => `${column}, record ${record}`,
};

export interface ModelOptions {
  rows: number;
  columns: number;
  /** Values and names that are not `R5 C3` and `Column 3`, by `row,column`; row -1 is the header. */
  values?: Record<string, string>;
}

/** A model computed on demand, with edits laid over it, and what the grid told. */
export class TestPage {
  readonly selected: GridPosition[] = [];
  readonly edited = new Map<string, string>();
  readonly inserted = new Set<number>();
  /** By `row,column`. */
  readonly notes = new Map<string, CellNote>();
  /** Columns that cannot be changed. */
  readonly locked = new Set<number>();
  readonly refused: string[] = [];
  rowsRead = 0;
  handle: GridHandle | undefined;

  mount(options: ModelOptions): void {
    this.handle?.destroy();
    const host = document.querySelector<HTMLElement>('#host');
    if (host === null) throw new Error('The page has no host');
    const edit = (at: GridPosition, value: string) => this.#edit(at, value);
    const select = (at: GridPosition) => this.selected.push(at);
    const refuse = (reason: string) => void this.refused.push(reason);
    const events = { edit, select: (at: GridPosition) => void select(at), refuse };
    this.handle = mountGrid(host, this.model(options), events, WORDS);
  }

  model({ rows, columns, values = {} }: ModelOptions): GridModel {
    const cell = (key: string, usual: string) => this.edited.get(key) ?? values[key] ?? usual;
    const each = <T>(make: (column: number) => T) =>
      Array.from({ length: columns }, (_, column) => make(column));
    return {
      columns: each((column) => cell(`-1,${column}`, `Column ${column + 1}`)),
      locked: each((column) => (this.locked.has(column) ? `Column ${column + 1} stays` : undefined)),
      length: rows,
      row: (n) => {
        this.rowsRead++;
        return {
          record: n + 1,
          values: each((column) => cell(`${n},${column}`, `R${n + 1} C${column + 1}`)),
          changed: each((column) => this.edited.has(`${n},${column}`)),
          notes: each((column) => this.notes.get(`${n},${column}`)),
          inserted: this.inserted.has(n),
        };
      },
    };
  }

  /** Refuses the word `bad`, as the workbench refuses what an encoding cannot hold. */
  #edit({ row, column }: GridPosition, value: string): string | undefined {
    if (value.includes('bad')) return `“${value}” cannot be written here`;
    this.edited.set(`${row},${column}`, value);
    this.handle?.refresh();
    return undefined;
  }
}

Object.assign(globalThis, { page: new TestPage() });
