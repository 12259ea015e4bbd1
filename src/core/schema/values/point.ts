import type { Field } from '../table-schema.ts';

/** A place on earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

type PointForm = Pick<Field, 'format'>;

/** What the standard calls by a name; https://datapackage.org/standard/table-schema/#geopoint */
const NAMED: Readonly<Record<string, string>> = { default: 'lon, lat', array: '[lon, lat]' };
const DEGREES = /^[-+]?\d{1,3}(?:\.\d{0,20})?$/;

/**
 * The place that a text stands for; undefined when it is none. A format may be one of the standard, or show the order and
 * what is between: `lat,lon`, `lat lon`, `[lat;lon]`.
 */
export function parsePoint(text: string, { format = 'default' }: PointForm): Point | undefined {
  if (format === 'object') return parseObject(text);
  const template = NAMED[format] ?? format;
  const bare = stripBrackets(text.trim());
  const mark = separatorOf(template);
  const parts = mark === ' ' ? bare.split(/\s+/) : bare.split(mark);
  const [first = '', second = '', ...more] = parts.map((part) => part.trim());
  if (more.length > 0 || !DEGREES.test(first) || !DEGREES.test(second)) return undefined;
  const [a, b] = [Number(first), Number(second)];
  return template.indexOf('lat') < template.indexOf('lon') ? pointAt(a, b) : pointAt(b, a);
}

/** A place in the form of the file. */
export function formatPoint({ latitude, longitude }: Point, { format = 'default' }: PointForm): string {
  if (format === 'object') return JSON.stringify({ lon: longitude, lat: latitude });
  const template = NAMED[format] ?? format;
  return template.replace('lat', String(latitude)).replace('lon', String(longitude));
}

/** A place, when there is one with these degrees. */
function pointAt(latitude: number, longitude: number): Point | undefined {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

function separatorOf(template: string): string {
  const between = /(?:lat|lon)(.*?)(?:lat|lon)/.exec(template)?.[1]?.trim() ?? ',';
  return between === '' ? ' ' : between;
}

function stripBrackets(text: string): string {
  const isBracketed = /^[[(].*[\])]$/.test(text);
  return isBracketed ? text.slice(1, -1).trim() : text;
}

function parseObject(text: string): Point | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('lat' in value) || !('lon' in value))
      return undefined;
    const [latitude, longitude] = [Number(value.lat), Number(value.lon)];
    return pointAt(latitude, longitude);
  } catch {
    return undefined;
  }
}
