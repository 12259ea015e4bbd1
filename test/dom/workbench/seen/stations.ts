import type { TableFinding } from '../../../../src/core/finding.ts';

const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];

/** A file of stations: heights with a point, days as ISO 8601. */
export const STATIONS = [
  'id,name,height,opened',
  ...NAMES.map((name, n) => `S${10 + n},${name},${1200 + n * 37}.5,2019-0${(n % 9) + 1}-1${n % 9}`),
  '',
].join('\n');

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

/** The same as a page shows it: other columns first, other order, a comma, months in words. */
export const SHOWN = NAMES.map((name, n) => [
  name,
  `1${n * 37 + 200 >= 1000 ? '' : '.'}${String(n * 37 + 200).padStart(3, '0')},5 m`,
  `1${n % 9} ${MONTHS[n % 9]} 2019`,
]).toReversed();

/** What a page shows of these stations. */
export function stationsSeen(sample: string[][] = SHOWN): TableFinding {
  return {
    kind: 'table',
    tier: 'data',
    id: 'table-1',
    title: 'Stations',
    columns: ['Station', 'Height', 'Since'],
    records: sample.length,
    sample,
    links: [{ href: 'https://town.example/stations.csv', text: 'CSV', near: true }],
  };
}
