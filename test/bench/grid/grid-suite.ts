import type { Row, Suite } from '../suite.ts';
import { type GridResult, measureGrid } from './measure-grid.ts';

const SIZES = [
  [10_000, '10 k'],
  [100_000, '100 k'],
  [1_000_000, '1 M'],
] as const;
const PEERS = [
  ['tabulator', 'Tabulator'],
  ['ag-grid', 'AG Grid'],
] as const;

/** How long from bytes to a first row, how smooth, how large: the grid of the workbench beside two that are given objects. */
export const gridSuite: Suite = {
  name: 'grid',
  async run() {
    const rows: Row[] = [];
    for (const [records, size] of SIZES) {
      const ours = await measureGrid('ours', records);
      for (const [name, peer] of PEERS) {
        const theirs = await measureGrid(name, records);
        rows.push(
          ...compare(ours, theirs, { size, peer, isGoal: records === 1_000_000 && name === 'tabulator' }),
        );
      }
    }
    return rows;
  },
};

interface Comparison {
  size: string;
  peer: string;
  /** Whether the project's goals are about this size and peer. */
  isGoal: boolean;
}

function compare(ours: GridResult, theirs: GridResult, { size, peer, isGoal }: Comparison): Row[] {
  const row = (what: keyof GridResult, label: string, unit = 'ms'): Row => ({
    measurement: `${size}: ${label}`,
    ours: ours[what] / (unit === 'MB' ? 1_000_000 : 1),
    unit,
    peer,
    theirs: theirs[what] / (unit === 'MB' ? 1_000_000 : 1),
    ratio: theirs[what] / ours[what],
  });
  const withGoal = (made: Row, goal: string, kept: boolean): Row => (isGoal ? { ...made, goal, kept } : made);
  return [
    withGoal(row('firstRow', 'first row'), '≥ 6 × sooner', theirs.firstRow >= 6 * ours.firstRow),
    row('scrollMedian', 'frame while scrolling, median'),
    withGoal(row('scrollP95', 'frame while scrolling, p95'), '≤ 50 ms', ours.scrollP95 <= 50),
    withGoal(row('jumpP95', 'frame while jumping, p95'), '≤ 50 ms', ours.jumpP95 <= 50),
    withGoal(row('memory', 'memory of the renderer', 'MB'), '≤ 0.4 ×', ours.memory <= 0.4 * theirs.memory),
    withGoal(row('sort', 'sort by a number'), '≥ 10 × faster', theirs.sort >= 10 * ours.sort),
    row('filter', 'filter by a value'),
  ];
}
