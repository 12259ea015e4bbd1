/** The parts of a date or a time, as far as a text says them. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  /** With its fraction. */
  second?: number;
  isAfternoon?: boolean;
  /** `Z` or `+02:00`. */
  offset?: string;
}

/** How ISO 8601 writes the parts: a date, a time, both, a year or a month; undefined where there is no such day or hour. */
export function isoOf(parts: DateParts): string | undefined {
  if (!isReal(parts)) return undefined;
  const date = dateOf(parts);
  const time = timeOf(parts);
  if (date !== undefined && time !== undefined) return `${date}T${time}${parts.offset ?? ''}`;
  return date ?? time;
}

const ISO =
  /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?(?:(?:^|[T ])(\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?)?(Z|[-+]\d\d:?\d\d)?$/i;

/** The parts that a text in ISO 8601 says; undefined for another text. */
export function partsOfIso(text: string): DateParts | undefined {
  const found = ISO.exec(text);
  if (found === null || text === '') return undefined;
  const [, year, month, day, hour, minute, second, offset] = found;
  if (day === undefined && hour !== undefined && year !== undefined) return undefined;
  const parts: DateParts = {
    ...numbered('year', year),
    ...numbered('month', month),
    ...numbered('day', day),
    ...numbered('hour', hour),
    ...numbered('minute', minute),
    ...numbered('second', second?.replace(',', '.')),
    ...(offset === undefined || hour === undefined ? {} : { offset: offsetOf(offset) }),
  };
  return isReal(parts) && (offset === undefined || hour !== undefined) ? parts : undefined;
}

/** `Z`, or hours and minutes with a colon between them. */
export function offsetOf(text: string): string {
  if (/^z$/i.test(text)) return 'Z';
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

function numbered(name: keyof DateParts, text: string | undefined): DateParts {
  return text === undefined ? {} : { [name]: Number(text) };
}

function dateOf({ year, month, day }: DateParts): string | undefined {
  if (year === undefined) return undefined;
  return [
    padded(year, 4),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [padded(part, 2)])),
  ].join('-');
}

function timeOf(parts: DateParts): string | undefined {
  const { minute = 0, second } = parts;
  const hour = hourOf(parts);
  if (hour === undefined) return undefined;
  const [whole = '0', fraction] = String(second ?? 0).split('.');
  const seconds =
    fraction === undefined ? padded(Number(whole), 2) : `${padded(Number(whole), 2)}.${fraction}`;
  return [padded(hour, 2), padded(minute, 2), seconds].join(':');
}

/** From 0 to 23, where the hour may be said with "am" or "pm". */
function hourOf({ hour, isAfternoon }: DateParts): number | undefined {
  if (hour === undefined || isAfternoon === undefined) return hour;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function isReal({ year = 2000, month = 1, day = 1, hour = 0, minute = 0, second = 0 }: DateParts): boolean {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDay && hour <= 23 && minute <= 59 && second < 60;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** A number with zeros in front. */
export function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
