import { offsetOf, padded, type DateParts } from './date-parts.ts';

/** What a letter of a pattern stands for. */
interface Directive {
  /** As a regular expression; all of them are bounded. */
  shape: string;
  read(text: string): DateParts;
  /** Undefined when the parts do not say it. */
  write(parts: DateParts): string | undefined;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Two-digit years from here on are of the last century (POSIX strptime). */
const PIVOT = 69;

const DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  ['Y', numeric('year', '\\d{4}', 4)],
  ['m', numeric('month', '\\d{1,2}', 2)],
  ['d', numeric('day', '\\d{1,2}', 2)],
  ['H', numeric('hour', '\\d{1,2}', 2)],
  ['M', numeric('minute', '\\d{2}', 2)],
  ['y', { shape: '\\d{2}', read: readShortYear, write: writeShortYear }],
  ['S', { shape: '\\d{2}(?:\\.\\d{1,9})?', read: (text) => ({ second: Number(text) }), write: writeSecond }],
  ['I', { shape: '\\d{1,2}', read: (text) => ({ hour: Number(text) }), write: writeShortHour }],
  ['p', { shape: '[AaPp][Mm]', read: (text) => ({ isAfternoon: /^p/i.test(text) }), write: writeHalf }],
  ['b', monthNamed((name) => name.slice(0, 3))],
  ['B', monthNamed((name) => name)],
  ['z', { shape: 'Z|[-+]\\d{2}:?\\d{2}', read: readOffset, write: ({ offset }) => offset }],
]);
const EXPANSIONS: Readonly<Record<string, string>> = {
  '%F': '%Y-%m-%d',
  '%T': '%H:%M:%S',
  '%R': '%H:%M',
  '%D': '%m/%d/%y',
};

/** A pattern of dates as Table Schema has them (those of `strptime` in C: `%d/%m/%Y`), ready to read and to write. */
export class DatePattern {
  readonly #tokens: readonly (string | Directive)[];
  readonly #shape: RegExp;

  private constructor(tokens: readonly (string | Directive)[]) {
    this.#tokens = tokens;
    const shapes = tokens.map((token) => (typeof token === 'string' ? literal(token) : `(${token.shape})`));
    this.#shape = new RegExp(`^${shapes.join('')}$`, 'i');
  }

  /** Undefined for a pattern that is too long, says nothing, or has a letter that is not known here. */
  static parse(pattern: string): DatePattern | undefined {
    if (pattern.length > 100) return undefined;
    const expanded = pattern.replaceAll(/%[FTRD]/g, (letter) => EXPANSIONS[letter] ?? letter);
    const pieces = expanded.match(/%[\s\S]|[^%]+|%/g) ?? [];
    const tokens = pieces.map(tokenOf).filter((token) => token !== undefined);
    const isKnown = tokens.length === pieces.length && tokens.some((token) => typeof token !== 'string');
    return isKnown ? new DatePattern(tokens) : undefined;
  }

  /** The parts that a text says; undefined when it does not have this form. */
  read(text: string): DateParts | undefined {
    const found = this.#shape.exec(text)?.slice(1);
    if (found === undefined) return undefined;
    const directives = this.#tokens.filter((token) => typeof token !== 'string');
    return Object.assign({}, ...directives.map((directive, n) => directive.read(found[n] ?? '')));
  }

  /** The parts in this form; undefined when they say too little for it. */
  write(parts: DateParts): string | undefined {
    const pieces = this.#tokens.map((token) => (typeof token === 'string' ? token : token.write(parts)));
    return pieces.includes(undefined) ? undefined : pieces.join('');
  }
}

function tokenOf(piece: string): string | Directive | undefined {
  if (piece === '%%') return '%';
  return piece.startsWith('%') ? DIRECTIVES.get(piece.slice(1)) : piece;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function numeric(
  name: 'year' | 'month' | 'day' | 'hour' | 'minute',
  shape: string,
  width: number,
): Directive {
  return {
    shape,
    read: (text) => ({ [name]: Number(text) }),
    write(parts) {
      const value = parts[name];
      return value === undefined ? undefined : padded(value, width);
    },
  };
}

function monthNamed(nameOf: (name: string) => string): Directive {
  const names = MONTHS.map(nameOf);
  return {
    shape: names.join('|'),
    read: (text) => ({ month: names.findIndex((name) => name.toLowerCase() === text.toLowerCase()) + 1 }),
    write: ({ month }) => (month === undefined ? undefined : names[month - 1]),
  };
}

function readShortYear(text: string): DateParts {
  const year = Number(text);
  return { year: year + (year < PIVOT ? 2000 : 1900) };
}

/** Another century cannot be said. */
function writeShortYear({ year }: DateParts): string | undefined {
  const isIn = year !== undefined && year >= 1900 + PIVOT && year < 2000 + PIVOT;
  return isIn ? padded(year % 100, 2) : undefined;
}

function writeSecond({ hour, second }: DateParts): string | undefined {
  if (hour === undefined) return undefined;
  const [whole = '0', fraction] = String(second ?? 0).split('.');
  return padded(Number(whole), 2) + (fraction === undefined ? '' : `.${fraction}`);
}

function writeShortHour({ hour }: DateParts): string | undefined {
  return hour === undefined ? undefined : padded(hour % 12 === 0 ? 12 : hour % 12, 2);
}

function writeHalf({ hour }: DateParts): string | undefined {
  if (hour === undefined) return undefined;
  return hour >= 12 ? 'PM' : 'AM';
}

function readOffset(text: string): DateParts {
  return { offset: offsetOf(text) };
}
