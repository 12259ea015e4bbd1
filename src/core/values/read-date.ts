import { isFiller, monthNumber } from './month-names.ts';

/** In which order figures stand in `03/04/2024`; a year of four figures in front is always year, month, day. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as a text says it: every moment from the first to the last that it may mean, in milliseconds of UTC. */
export interface DateReading {
  first: number;
  last: number;
  precision: 'minute' | 'day' | 'month' | 'year';
}

/** No date is written longer than this. */
const longest = 40;
const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIGURES = /^(\d{1,4})([-/.]\s?)(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?:[T\s]+(.*))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(am|pm|Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** The date a text says; undefined for what is none. A year alone is one: whoever may mean a number asks for that first. */
export function readDate(text: string, order: DateOrder): DateReading | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const trimmed = text.trim();
  if (/^\d{4}$/.test(trimmed)) return span(Number(trimmed), 0, 12);
  const figures = FIGURES.exec(trimmed);
  return figures === null ? readWords(trimmed) : ofFigures(figures, order);
}

function ofFigures(figures: RegExpExecArray, order: DateOrder): DateReading | undefined {
  const [, a = '', , b = '', c, time] = figures;
  const [first, second] = [Number(a), Number(b)];
  if (a.length > 2) {
    if (a.length < 4) return undefined;
    return c === undefined ? monthOf(first, second, time) : at(dayOf(first, second, Number(c)), time);
  }
  if (c === undefined) return undefined;
  const year = fullYear(c);
  return at(order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second), time);
}

/** `12 March 2024`, `Mar 12, 2024 10:30`, `12. März 2024`, `Jan 2024`, `1er mai 2024`. */
function readWords(text: string): DateReading | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const time = /\d{1,2}:\d{2}.*$/.exec(text);
  const said: Said = { day: undefined, month: undefined, year: undefined };
  for (const word of wordsOf(time === null ? text : text.slice(0, time.index)))
    if (word !== '' && !takeIn(word, said)) return undefined;
  const { day, month, year } = said;
  if (month === undefined || year === undefined) return undefined;
  return day === undefined ? monthOf(year, month, time?.[0]) : at(dayOf(year, month, day), time?.[0]);
}

interface Said {
  day: number | undefined;
  month: number | undefined;
  year: number | undefined;
}

function wordsOf(text: string): string[] {
  const plain = /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
  return plain.toLowerCase().split(/[\s.,/-]+/);
}

/** Takes in what a word says of a date; false for a word that belongs to none. */
function takeIn(word: string, said: Said): boolean {
  const figure = /^(\d{1,2}|\d{4})(?:st|nd|rd|th|er|o|º|ª|°)?$/.exec(word)?.[1];
  if (figure !== undefined) {
    if (figure.length <= 2 && said.day === undefined) said.day = Number(figure);
    else if (said.year === undefined) said.year = fullYear(figure);
    else return false;
    return true;
  }
  const month = said.month === undefined ? monthNumber(word) : undefined;
  if (month === undefined) return isFiller(word);
  said.month = month;
  return true;
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): DateReading | undefined {
  const first = Date.UTC(year, month - 1, day);
  const date = new Date(first);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 100;
  return isReal ? { first, last: first + DAY - 1, precision: 'day' } : undefined;
}

function monthOf(year: number, month: number, time: string | undefined): DateReading | undefined {
  return time === undefined && month >= 1 && month <= 12 ? span(year, month - 1, 1) : undefined;
}

function span(year: number, month: number, months: number): DateReading | undefined {
  if (year < 100) return undefined;
  const precision = months === 12 ? 'year' : 'month';
  return { first: Date.UTC(year, month, 1), last: Date.UTC(year, month + months, 1) - 1, precision };
}

/** The day at a time of it, as the clock where it was written shows: zones are left aside. */
function at(day: DateReading | undefined, time: string | undefined): DateReading | undefined {
  if (day === undefined || time === undefined || time === '') return day;
  const found = TIME.exec(time);
  if (found === null) return undefined;
  const [, hours = '', minutes = '', seconds, half = ''] = found;
  const noon = half.toLowerCase() === 'pm' && hours !== '12' ? 12 : 0;
  const midnight = half.toLowerCase() === 'am' && hours === '12' ? -12 : 0;
  const first =
    day.first +
    ((Number(hours) + noon + midnight) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1_000;
  return { first, last: first + (seconds === undefined ? 59_999 : 999), precision: 'minute' };
}
