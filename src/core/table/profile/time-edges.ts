/** Steps of a calendar: minutes, then months. */
const MINUTES = [1, 5, 15, 60, 180, 360, 720, 1_440, 10_080];
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000];
const minute = 60_000;
const day = 1_440 * minute;
/** Weeks begin on a Monday; the first of January 1970 was a Thursday. */
const monday = 4 * day;
/** Mean milliseconds of a month. */
const month = 30.4375 * day;

/** Edges around two moments at whole minutes, hours, days, weeks, months, quarters, years …: about `bars` intervals, or fewer. */
export function timeEdges(from: number, to: number, bars: number): number[] {
  const span = to - from;
  const minutes = MINUTES.find((each) => span / (each * minute) <= bars);
  if (minutes !== undefined) return stepsOf(minutes * minute, from, to);
  const months = MONTHS.find((each) => span / (each * month) <= bars) ?? 12_000;
  const year = new Date(from).getUTCFullYear();
  const first = Math.floor((year * 12 + new Date(from).getUTCMonth()) / months) * months;
  const edges = [startOf(first)];
  for (let n = first + months; (edges.at(-1) ?? to) < to || edges.length < 2; n += months)
    edges.push(startOf(n));
  return edges;
}

function stepsOf(step: number, from: number, to: number): number[] {
  const start = step === 7 * day ? monday : 0;
  const first = Math.floor((from - start) / step);
  const last = Math.max(first + 1, Math.ceil((to - start) / step));
  return Array.from({ length: last - first + 1 }, (_, n) => start + (first + n) * step);
}

/** The first moment of a month, counted from the year 0. */
function startOf(months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months - Math.floor(months / 12) * 12, 1);
  return date.getTime();
}
