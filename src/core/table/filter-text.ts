import { type Facet, type Filter, NO_FILTER, type Range } from './filter.ts';

/** Longer ones, in characters, are read as no filter, and what comes after so many parts is left out: an address may hold anything. */
const LONGEST = 50_000;
const MOST_PARTS = 200;

const FACETS: Readonly<Record<Facet['mode'], string>> = { or: 'any', and: 'all', only: 'only' };
const MODES: ReadonlyMap<string, Facet['mode']> = new Map([
  ['any', 'or'],
  ['all', 'and'],
  ['only', 'only'],
]);

/** One thing that is said: what (`any`), of which column, and values. */
interface Part {
  what: string;
  column: string;
  values: readonly string[];
}

/**
 * A filter as text for the fragment of an address, which people can read: `find=oak&any:kind=tree,bush&between:height=1,20&down:height`.
 * `filterFromText` gives the same filter back. Half characters, which no address can hold, become U+FFFD.
 */
export function filterToText({ text, facets, ranges, sort }: Filter): string {
  return [
    ...(text === '' ? [] : [partToText({ what: 'find', column: '', values: [text] })]),
    ...facets.map(({ column, values, mode }) => partToText({ what: FACETS[mode], column, values })),
    ...ranges.map(rangeToText),
    ...sort.map(({ column, descending }) =>
      partToText({ what: descending ? 'down' : 'up', column, values: [] }),
    ),
  ].join('&');
}

/** The filter that a text stands for, without the parts of it that say nothing. */
export function filterFromText(text: string): Filter {
  if (text.length > LONGEST) return NO_FILTER;
  const parts = text
    .split('&', MOST_PARTS)
    .map(partFromText)
    .filter((part) => part !== undefined);
  return {
    text: parts.find(({ what }) => what === 'find')?.values[0] ?? '',
    facets: parts.flatMap(facetOf),
    ranges: parts.flatMap(rangeOf),
    sort: parts.flatMap(({ what, column }) =>
      what === 'up' || what === 'down' ? [{ column, descending: what === 'down' }] : [],
    ),
  };
}

function facetOf({ what, column, values }: Part): Facet[] {
  const mode = MODES.get(what);
  return mode === undefined ? [] : [{ column, values, mode }];
}

function rangeToText({ column, from, to }: Range): string {
  if (from !== undefined && to !== undefined)
    return partToText({ what: 'between', column, values: [from, to] });
  if (from !== undefined) return partToText({ what: 'from', column, values: [from] });
  return partToText({ what: 'to', column, values: to === undefined ? [] : [to] });
}

function rangeOf({ what, column, values }: Part): Range[] {
  const [first, second] = values;
  if (what === 'between')
    return first === undefined || second === undefined ? [] : [{ column, from: first, to: second }];
  if (what === 'from') return first === undefined ? [] : [{ column, from: first }];
  if (what === 'to') return [first === undefined ? { column } : { column, to: first }];
  return [];
}

function partToText({ what, column, values }: Part): string {
  const subject = what === 'find' ? what : `${what}:${encode(column)}`;
  return values.length === 0 ? subject : `${subject}=${values.map(encode).join(',')}`;
}

function partFromText(text: string): Part | undefined {
  const equals = text.indexOf('=');
  const subject = equals < 0 ? text : text.slice(0, equals);
  const colon = subject.indexOf(':');
  const column = colon < 0 ? '' : decode(subject.slice(colon + 1));
  const values =
    equals < 0
      ? []
      : text
          .slice(equals + 1)
          .split(',')
          .map(decode);
  const what = colon < 0 ? subject : subject.slice(0, colon);
  if (column === undefined || (colon < 0 && what !== 'find')) return undefined;
  const read = values.filter((value) => value !== undefined);
  return read.length === values.length ? { what, column, values: read } : undefined;
}

/** Spaces as `+`: addresses are read by people. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');
}

/** Undefined for what nobody encoded so. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.toWellFormed().replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
