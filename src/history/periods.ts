/** Length of a period of time. */
export type Period = 'month' | 'week';

const DAY = 86_400_000;
/** So many periods are shown in a row without a gap; a longer history, or one with impossible dates, is shown without the empty ones. */
const MAX_ROW = 240;

/** The first day of the period of a moment, `YYYY-MM-DD` in UTC; weeks begin on Monday. Undefined for what has none. */
export function periodOf(date: string | number, period: Period): string | undefined {
  const day = new Date(date);
  if (period === 'month') day.setUTCDate(1);
  else day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  // Also true of the first days that there are, which have no first of the month.
  if (Number.isNaN(day.getTime())) return undefined;
  return day.toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** These periods in order, with the empty ones between them. */
export function periodsThrough(found: Iterable<string>, period: Period): string[] {
  const sorted = [...new Set(found)].sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const row = [first];
  for (let next = after(first, period); Date.parse(next) <= Date.parse(last); next = after(next, period)) {
    if (row.push(next) > MAX_ROW) return sorted;
  }
  return row;
}

function after(start: string, period: Period): string {
  const middleOfNext = Date.parse(start) + (period === 'month' ? 40 : 10) * DAY;
  return periodOf(middleOfNext, period) ?? start;
}
