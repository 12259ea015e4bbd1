import { monthNumber } from '../../../core/values/month-names.ts';
import { type DateOrder, type DateReading, readDate } from '../../../core/values/read-date.ts';
import { type DateTemplate, templatesOf, writeDate } from './date-template.ts';
import { isBorneOut, type TextPair, unanimous, type Writer } from './pair.ts';

const orders = ['dmy', 'mdy'] as const;
/** Pairs that are looked at. */
const most = 300;

/** How dates of the page are written in the file; undefined when these are no dates. */
export function learnDate(all: readonly TextPair[]): Writer | undefined {
  const pairs = all.slice(0, most);
  const readings = orders.flatMap((shown) =>
    orders.map((stored) => ({ shown, dates: datesOf(pairs, shown, stored) })),
  );
  const largest = Math.max(...readings.map(({ dates }) => dates.length));
  if (!isBorneOut(largest, pairs.length)) return undefined;
  const writers = readings
    .filter(({ dates }) => dates.length === largest)
    .flatMap(({ shown, dates }) => templatesFor(dates).map((template) => writerOf(template, dates, shown)));
  return (text) => unanimous(writers, text);
}

interface StoredDate {
  text: string;
  date: DateReading;
}

/** The stored dates that lie within what the page shows of them. */
function datesOf(pairs: readonly TextPair[], shown: DateOrder, stored: DateOrder): StoredDate[] {
  return pairs.flatMap((pair) => {
    const [page, date] = [readDate(pair.shown, shown), readDate(pair.stored, stored)];
    if (page === undefined || date === undefined || date.precision === 'year') return [];
    return page.first <= date.first && date.first <= page.last && page.precision === precisionOf(date)
      ? [{ text: pair.stored.trim(), date }]
      : [];
  });
}

/** A stored time of day is text that stays the same, or else the date cannot be written. */
function precisionOf({ precision }: DateReading): DateReading['precision'] {
  return precision === 'minute' ? 'day' : precision;
}

/** The templates that write every stored date as it is. */
function templatesFor(dates: readonly StoredDate[]): DateTemplate[] {
  const [first] = dates;
  const names = namesOf(dates);
  if (first === undefined) return [];
  return templatesOf(first.text, first.date).filter((template) =>
    dates.every(({ text, date }) => writeDate(template, date, names) === text),
  );
}

/** The names of months as the file writes them. */
function namesOf(dates: readonly StoredDate[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const word of dates.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])) {
    const folded = word
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    const month = monthNumber(folded);
    if (month !== undefined) names.set(month, word);
  }
  return names;
}

function writerOf(template: DateTemplate, dates: readonly StoredDate[], order: DateOrder): Writer {
  const names = namesOf(dates);
  const precisions = new Set(dates.map(({ date }) => precisionOf(date)));
  return (text) => {
    const date = readDate(text, order);
    return date !== undefined && precisions.has(date.precision)
      ? writeDate(template, date, names)
      : undefined;
  };
}
