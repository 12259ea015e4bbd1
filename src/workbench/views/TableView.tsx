import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../context.ts';
import { attempt } from '../dataset/attempt.ts';
import type { Session } from '../dataset/session.ts';
import type { GridHandle, GridPosition } from '../grid/grid.ts';
import { mountGrid } from '../grid/mount-grid.ts';
import { tableModel } from './table-model.ts';

interface TableViewProps {
  session: Session;
  /** Records to show, 0-based; all of them when undefined. */
  shown: readonly number[] | undefined;
  /** The row with the active cell, in display order. */
  onSelect(row: number): void;
  /** How the file writes what was typed into a column; undefined when it stays as it is. */
  formOf(column: number, typed: string): string | undefined;
  /** A cell was changed; says how it was written when that is not as it was typed. */
  onEdited(said: string | undefined): void;
  /** A cell cannot be changed, for this reason. */
  onRefused(reason: string): void;
  /** Set by the view: lets its owner bring a cell into view. */
  handle: { current: GridHandle | undefined };
}

/** The dataset as a grid. The grid is not Preact's: it is mounted once and told when something changed. */
export function TableView({ session, shown, handle, ...calls }: TableViewProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ shown, ...calls });
  latest.current = { shown, ...calls };
  const recordAt = (row: number) => latest.current.shown?.[row] ?? row;
  const active = useRef({ record: 0, column: 0 });
  const model = (records: readonly number[] | undefined) => tableModel(session, records, words);

  useEffect(() => {
    if (!host.current) return;
    const events = {
      edit: (at: GridPosition, value: string) => {
        const stored = latest.current.formOf(at.column, value);
        const refused = attempt(
          () => session.change((document) => document.setCell(recordAt(at.row), at.column, stored ?? value)),
          words,
        );
        if (refused === undefined) latest.current.onEdited(stored && words.editor.written(stored));
        return refused;
      },
      select: (at: GridPosition) => {
        active.current = { record: recordAt(at.row), column: at.column };
        latest.current.onSelect(at.row);
      },
      refuse: (reason: string) => latest.current.onRefused(reason),
    };
    const { editor } = words;
    const grid = mountGrid(host.current, model(latest.current.shown), events, {
      ...editor,
      locked: words.policy.locked,
      grid: editor.grid(session.dataset.title),
    });
    handle.current = grid;
    const stop = session.subscribe(() => grid.refresh(model(latest.current.shown)));
    return () => {
      stop();
      grid.destroy();
      handle.current = undefined;
    };
  }, [session]);

  useEffect(() => {
    const { record, column } = active.current;
    handle.current?.refresh(model(shown));
    /* Who found a record and clears the search stays with it, now among its neighbours. */
    if (!shown) handle.current?.activate({ row: record, column });
  }, [shown]);
  return <div class="grid-host" ref={host} />;
}
