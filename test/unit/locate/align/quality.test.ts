import { expect, test, vi } from 'vitest';
import { addScores, noRows } from '../../../bench/align/judge.ts';
import { measureTable } from '../../../bench/align/measure-table.ts';
import { renderPage } from '../../../bench/align/render-page.ts';
import { vegaTables } from '../../../bench/align/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What `bench -- align` measures on every table, on some of them with one seed, so that no change loses it unseen. */
const SEED = 7;
const TABLES = [
  'airports.csv',
  'cars.json',
  'co2-concentration.csv',
  'countries.json',
  'gapminder-health-income.csv',
  'la-riots.csv',
  'londonBoroughs.json',
  'obesity.json',
  'penguins.json',
  'population_engineers_hurricanes.csv',
  'stocks.csv',
  'us-employment.csv',
  'us-state-capitals.json',
];

test('real tables drawn as sites draw them are found again in their files', () => {
  const tables = vegaTables()
    .filter(({ name }) => TABLES.includes(name))
    .map((table) => ({ ...table, records: table.records.slice(0, 400) }));
  const measured = tables.map((table) => measureTable(renderPage(table, SEED)));
  const rows = measured.map((each) => each.rows).reduce(addScores, noRows);
  expect(rows.told).toBeGreaterThan(1_000);
  expect(rows.right / rows.told).toBeGreaterThan(0.97);
  expect(rows.certain / rows.told).toBeGreaterThan(0.9);
  expect(rows.certainRight / rows.certain).toBeGreaterThan(0.995);
  expect(measured.filter(({ isFirst }) => isFirst === false)).toEqual([]);
  expect(measured.reduce((sum, { columns }) => sum + columns.wrong, 0)).toBeLessThanOrEqual(1);
});
