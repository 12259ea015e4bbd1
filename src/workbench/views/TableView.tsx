import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../context.ts';
import type { GridHandle, GridPosition } from '../grid/grid.ts';
import { mountGrid } from '../grid/mount-grid.ts';
import { tableModel } from './table-model.ts';
import type { Session } from '../dataset/session.ts';
import { useCellJudge } from '../schema/use-cell-judge.ts';
import type { ViewProps } from './view.ts';

/** Whatever keeps a grid from its cells, the rest of the editor is there then. */
const LONGEST_WAIT_MS = 1_000;

interface TableViewProps extends ViewProps {
  /** The row with the active cell, in display order. */
  onRow(row: number): void;
  /** The first records are there. */
  onShown(): void;
  /** Set by the view: lets its owner bring a cell into view. */
  handle: { current: GridHandle | undefined };
}

/** The dataset as a grid. The grid is not Preact's: it is mounted once and told when something changed. */
export function TableView({ session, shown, at, handle, ...calls }: TableViewProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const judge = useCellJudge(calls.schema);
  const latest = useRef({ shown, judge, ...calls });
  latest.current = { shown, judge, ...calls };
  const recordAt = (row: number) => latest.current.shown?.[row] ?? row;
  const active = useRef(at);
  const model = (records: ArrayLike<number> | undefined) =>
    tableModel(session, records, { words, judge: latest.current.judge });

  useEffect(() => {
    if (!host.current) return;
    const events = {
      edit: ({ row, column }: GridPosition, value: string) =>
        latest.current.edit({ record: recordAt(row), column }, value),
      select: ({ row, column }: GridPosition) => {
        active.current = { record: recordAt(row), column };
        latest.current.onRow(row);
        latest.current.onAt(active.current);
      },
      refuse: (reason: string) => latest.current.say(reason),
    };
    const { editor } = words;
    const grid = mountGrid(host.current, model(latest.current.shown), events, {
      ...editor,
      locked: words.policy.locked,
      grid: editor.grid(session.dataset.title),
    });
    handle.current = grid;
    /* Who comes from another view stays where they were. */
    if (active.current.record > 0 || active.current.column > 0)
      grid.activate({ row: active.current.record, column: active.current.column });
    const shown = whenShown(host.current, session, () => latest.current.onShown());
    const stop = session.subscribe(() => grid.refresh(model(latest.current.shown)));
    return () => {
      cancelAnimationFrame(shown.frame);
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
  useEffect(() => handle.current?.refresh(model(shown)), [judge]);
  return <div class="grid-host" ref={host} />;
}

/** Looks at each frame whether there are cells, for the grid is built bit by bit; a file without records has its header. */
function whenShown(host: HTMLElement, { document }: Session, tell: () => void): { frame: number } {
  const end = performance.now() + LONGEST_WAIT_MS;
  const first = document.length === 0 ? '[role=columnheader]' : '[role=gridcell]';
  const waiting = { frame: 0 };
  const look = () => {
    if (host.querySelector(first) || performance.now() > end) tell();
    else waiting.frame = requestAnimationFrame(look);
  };
  look();
  return waiting;
}
