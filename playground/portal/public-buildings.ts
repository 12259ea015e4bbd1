/** How many records the made-up file of public buildings has. */
export const BUILDINGS = 5_000;

/** What somebody got wrong in it: each in a record of its own (0-based), and what the record should say. */
export const PLANTED_ERRORS = [
  { record: 1_234, column: 'kind', wrong: 'Library ', right: 'Library' },
  { record: 2_345, column: 'latitude', wrong: '148.8566', right: '48.8566' },
  { record: 3_456, column: 'area', wrong: '7350', right: '735' },
] as const;

const COLUMNS = ['id', 'name', 'kind', 'phone', 'latitude', 'longitude', 'area'];
const KINDS = ['Library', 'Swimming pool', 'School', 'Theatre', 'Town hall'];

/** Returns the file: public buildings of an invented country, always the same ones, with `PLANTED_ERRORS`. */
export function publicBuildings(): Uint8Array {
  const lines = Array.from({ length: BUILDINGS }, (_, n) => recordOf(n).join(','));
  return new TextEncoder().encode(`${[COLUMNS.join(','), ...lines].join('\n')}\n`);
}

function recordOf(n: number): string[] {
  const record = [
    `B${String(n).padStart(5, '0')}`,
    `Building ${n}`,
    KINDS[(n * n) % KINDS.length] ?? '',
    `01 55 ${pair(n / 10_000)} ${pair(n / 100)} ${pair(n)}`,
    (43 + ((n * 3_571) % 7_000) / 1_000).toFixed(4),
    (-1 + ((n * 2_293) % 7_000) / 1_000).toFixed(4),
    String(200 + ((n * 6_151) % 900)),
  ];
  for (const { record: at, column, wrong } of PLANTED_ERRORS)
    if (at === n) record[COLUMNS.indexOf(column)] = wrong;
  return record;
}

/** The last two digits of a whole number. */
function pair(n: number): string {
  return String(Math.floor(n) % 100).padStart(2, '0');
}
