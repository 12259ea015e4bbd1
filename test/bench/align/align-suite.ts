import { median, type Row, type Suite } from '../suite.ts';
import { addScores, judge, noRows, type Score } from './judge.ts';
import { type Measured, measureTable } from './measure-table.ts';
import { fewestRows, measureTime } from './measure-time.ts';
import { byJaccard } from './peer.ts';
import { renderPage, type Rendered } from './render-page.ts';
import { folderTables, type RealTable, vegaTables } from './tables.ts';

const SEEDS = [1, 2] as const;

/** Real tables drawn as pages draw them, and found again in their files. */
export const alignSuite: Suite = {
  name: 'align',
  run: async ({ dir }) => [
    ...rowsOf('vega-datasets', vegaTables()),
    ...(dir === undefined ? [] : rowsOf(dir, folderTables(dir))),
  ],
};

function rowsOf(where: string, tables: readonly RealTable[]): Row[] {
  const pages = SEEDS.flatMap((seed) => tables.map((table) => renderPage(table, seed)));
  const measured = pages.map(measureTable);
  const ours = sum(measured.map(({ rows }) => rows));
  const peer = sum(pages.map((page) => judge(page, byJaccard(page))));
  const name = (what: string): string => `${where}, ${what}`;
  return [
    { measurement: name(`pages (seeds ${SEEDS.join(', ')})`), ours: pages.length, unit: 'pages' },
    ...shareRows(name, ours, peer),
    ...fileRows(name, measured),
    ...timeRows(name, pages.slice(0, tables.length)),
  ];
}

function shareRows(name: (what: string) => string, ours: Score, peer: Score): Row[] {
  const beside = (what: string, of: (score: Score) => number, least: number): Row => ({
    measurement: name(what),
    ours: of(ours),
    unit: '%',
    peer: 'Jaccard',
    theirs: of(peer),
    goal: `≥ ${least} %`,
    kept: of(ours) >= least,
  });
  return [
    beside('rows right', ({ right, told }) => percent(right, told), 97),
    beside('rows certain', ({ certain, told }) => percent(certain, told), 90),
    beside('certain rows right', ({ certainRight, certain }) => percent(certainRight, certain), 99.5),
    { measurement: name('rows drawn like another record'), ours: ours.untold, unit: 'rows' },
    { measurement: name('certain of one of them'), ours: ours.untoldCertain, unit: 'rows' },
  ];
}

function fileRows(name: (what: string) => string, measured: readonly Measured[]): Row[] {
  const all = measured.reduce((count, { columns }) => count + columns.all, 0);
  const right = measured.reduce((count, { columns }) => count + columns.right, 0);
  const wrong = measured.reduce((count, { columns }) => count + columns.wrong, 0);
  const strangers = measured.reduce((count, each) => count + each.strangers.rows, 0);
  const certain = measured.reduce((count, each) => count + each.strangers.certain, 0);
  const ranked = measured.filter(({ isFirst }) => isFirst !== undefined);
  const first = ranked.filter(({ isFirst }) => isFirst === true).length;
  return [
    {
      measurement: name('certain of rows that the file lacks'),
      ours: percent(certain, strangers),
      unit: '%',
    },
    { measurement: name('columns right'), ours: percent(right, all), unit: '%' },
    { measurement: name('columns wrong'), ours: percent(wrong, all), unit: '%' },
    { measurement: name('own file before its siblings'), ours: percent(first, ranked.length), unit: '%' },
  ];
}

function timeRows(name: (what: string) => string, pages: readonly Rendered[]): Row[] {
  const times = pages.filter(({ page }) => page.rows.length >= fewestRows).map(measureTime);
  if (times.length === 0) return [];
  const [ours, peer] = [median(times.map(({ align }) => align)), median(times.map(({ jaccard }) => jaccard))];
  const index = median(times.map((each) => each.index));
  return [
    {
      measurement: name(`1,000 rows, the file indexed (${times.length} pages)`),
      ours,
      unit: 'ms',
      peer: 'Jaccard',
      theirs: peer,
      ratio: peer / ours,
      goal: '≤ 5 ms',
      kept: ours <= 5,
    },
    { measurement: name('index of 1,000 records, once a file'), ours: index, unit: 'ms' },
  ];
}

function sum(scores: readonly Score[]): Score {
  return scores.reduce(addScores, noRows);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
