import { monthNumber } from '../../../core/values/month-names.ts';
import type { DateReading } from '../../../core/values/read-date.ts';

/** A date taken apart. */
interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** A piece of a written date: text as it stands, or what is put there, in how many figures at least. */
type Piece = string | { part: 'year' | 'shortYear' | 'month' | 'day' | 'monthName'; width: number };

/** How a date is written, piece by piece. */
export type DateTemplate = readonly Piece[];

export function partsOfDate({ first }: DateReading): DateParts {
  const date = new Date(first);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Every way in which this text may have been written for this date: `03/03/2024` in four. */
export function templatesOf(text: string, date: DateReading): DateTemplate[] {
  const pieces = text.match(/\d+|\p{L}+|[^\d\p{L}]+/gu) ?? [];
  let templates: Piece[][] = [[]];
  for (const piece of pieces) {
    const next = meaningsOf(piece, partsOfDate(date));
    templates = templates.flatMap((template) => next.map((meaning) => [...template, meaning])).slice(0, 64);
  }
  return templates.filter((template) => isWhole(template, date.precision));
}

function meaningsOf(piece: string, { year, month, day }: DateParts): Piece[] {
  if (/^\p{L}/u.test(piece)) {
    const folded = piece
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    return monthNumber(folded) === month ? [{ part: 'monthName', width: 0 }] : [piece];
  }
  if (!/^\d/.test(piece)) return [piece];
  const meanings: Piece[] = [piece];
  if (piece === String(year)) meanings.push({ part: 'year', width: 4 });
  if (piece === figures(year % 100, 2)) meanings.push({ part: 'shortYear', width: 2 });
  for (const [part, value] of [
    ['month', month],
    ['day', day],
  ] as const) {
    for (const width of [1, 2]) if (piece === figures(value, width)) meanings.push({ part, width });
  }
  return meanings;
}

/** Each of year, month and day once, as far as the date has them; month and day in as many figures. */
function isWhole(template: readonly Piece[], precision: DateReading['precision']): boolean {
  const widthsOf = (...parts: string[]): number[] =>
    template.flatMap((piece) =>
      typeof piece !== 'string' && parts.includes(piece.part) ? [piece.width] : [],
    );
  const [months, days] = [widthsOf('month', 'monthName'), widthsOf('day')];
  const isAlike = months[0] === 0 || days.length === 0 || months[0] === days[0];
  return (
    widthsOf('year', 'shortYear').length === 1 &&
    months.length === 1 &&
    days.length === (precision === 'month' ? 0 : 1) &&
    isAlike
  );
}

/** Writes a date; `names` are the months as the file writes them. Undefined for a month whose name was never seen. */
export function writeDate(
  template: DateTemplate,
  date: DateReading,
  names: ReadonlyMap<number, string>,
): string | undefined {
  const { year, month, day } = partsOfDate(date);
  const name = names.get(month);
  const values = { year, shortYear: year % 100, month, day };
  if (name === undefined && template.some((piece) => typeof piece !== 'string' && piece.part === 'monthName'))
    return undefined;
  return template
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.part === 'monthName' ? (name ?? '') : figures(values[piece.part], piece.width);
    })
    .join('');
}

function figures(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
