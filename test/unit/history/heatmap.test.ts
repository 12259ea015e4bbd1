import { expect, test } from 'vitest';
import { totalOf } from '../../../src/history/counts.ts';
import { heatmapOf } from '../../../src/history/heatmap.ts';
import { historyOf } from './reading.ts';
import { makeRepository } from './test-repository.ts';

const ADA = { name: 'Ada', email: '1+ada@users.noreply.github.com' };
const BO = { name: 'Bo', email: 'bo@example.org' };
/** Records 1 to 8, with some cells set. */
function table(changes: Record<number, string> = {}, numbers = [1, 2, 3, 4, 5, 6, 7, 8]): string {
  return `id,a,b\n${numbers.map((n) => `${n},${changes[n] ?? 'x,y'}\n`).join('')}`;
}

async function corrected() {
  const repository = await makeRepository([
    { files: { 'data.csv': table() }, author: ADA, date: '2024-01-05T00:00:00Z' },
    { files: { 'data.csv': table({ 1: 'A,y' }) }, author: ADA, date: '2024-01-20T00:00:00Z' },
    { files: { 'data.csv': table({ 1: 'A,B', 7: 'C,y' }) }, author: BO, date: '2024-03-01T00:00:00Z' },
    // Record 7 goes away, 9 comes in before all others.
    {
      files: { 'data.csv': table({ 1: 'A,B' }, [9, 1, 2, 3, 4, 5, 6, 8]) },
      author: BO,
      date: '2024-03-02T00:00:00Z',
      message: 'Two\n\nCo-authored-by: Ada <1+ada@users.noreply.github.com>\n',
    },
  ]);
  return historyOf(repository);
}

test('counts corrections by record as the records stand now, by column, month and person', async () => {
  const heatmap = heatmapOf(await corrected(), { groups: 4, period: 'month' });
  expect(heatmap.columns).toEqual(['id', 'a', 'b']);
  expect(heatmap.groups).toEqual([
    { from: 1, to: 2, cells: [0, 1, 1], records: 1 },
    { from: 3, to: 4, cells: [0, 0, 0], records: 0 },
    { from: 5, to: 6, cells: [0, 0, 0], records: 0 },
    { from: 7, to: 8, cells: [0, 0, 0], records: 0 },
  ]);
  expect(heatmap.gone).toEqual({ cells: [0, 1, 0], records: 1 });
  expect(heatmap.periods.map((period) => [period.start, totalOf(period)])).toEqual([
    ['2024-01-01', 1],
    ['2024-02-01', 0],
    ['2024-03-01', 4],
  ]);
  expect(
    heatmap.contributors.map(({ contributor, versions, changes }) => [contributor.name, versions, changes]),
  ).toEqual([
    ['Bo', 2, 4],
    ['Ada', 3, 3],
  ]);
});

test('weeks begin on Monday', async () => {
  const { periods } = heatmapOf(await corrected(), { groups: 4, period: 'week' });
  expect(periods[0]?.start).toBe('2024-01-01');
  expect(periods.at(-1)?.start).toBe('2024-02-26');
  expect(periods).toHaveLength(9);
});

test('in each group and period there are as many changes as in all versions', async () => {
  const history = await corrected();
  const all = history.versions.reduce(
    (sum, { changes }) => sum + changes.cells.length + changes.added.length + changes.deleted.length,
    0,
  );
  for (const groups of [1, 3, 100]) {
    const heatmap = heatmapOf(history, { groups, period: 'month' });
    const sum = (counts: readonly Parameters<typeof totalOf>[0][]) =>
      counts.reduce((total, each) => total + totalOf(each), 0);
    expect(sum([...heatmap.groups, heatmap.gone])).toBe(all);
    expect(sum(heatmap.periods)).toBe(all);
    expect(heatmap.groups.length).toBeLessThanOrEqual(groups);
  }
});

test('impossible dates and an empty history do no harm', async () => {
  const history = await corrected();
  const versions = history.versions.map((version, n) => ({
    ...version,
    commit: {
      ...version.commit,
      date: ['+275760-09-13T00:00:00Z', 'never', '0000-01-01T00:00:00Z', ''][n] ?? '',
    },
  }));
  const { periods } = heatmapOf({ ...history, versions }, { groups: 4, period: 'week' });
  expect(periods.length).toBeLessThanOrEqual(2);
  expect(
    heatmapOf({ versions: [], key: [], end: { kind: 'complete' } }, { groups: 4, period: 'month' }),
  ).toMatchObject({
    columns: [],
    groups: [],
    periods: [],
    contributors: [],
  });
});
