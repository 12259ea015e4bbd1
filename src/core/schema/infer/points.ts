import { parsePoint } from '../values/point.ts';
import { nearlyAll, type ColumnSample, type Guess } from './sample.ts';

/** Two numbers with decimals in one cell, and what is between them. */
const PAIR = /^([[(]?)\s?[-+]?\d{1,3}\.\d+(\s?[,;]\s?|\s)[-+]?\d{1,3}\.\d+\s?[\])]?$/;

/** Places on earth as two numbers in one cell. */
export function inferPoint({ values, name }: ColumnSample): Guess | undefined {
  if (!nearlyAll(values, (value) => PAIR.test(value))) return undefined;
  const [, open = '', between = ','] =
    values.map((value) => PAIR.exec(value)).find((found) => found !== null) ?? [];
  const close = { '[': ']', '(': ')' }[open] ?? '';
  const format = (first: string, second: string) => `${open}${first}${between}${second}${close}`;
  const [lat, lon] = [format('lat', 'lon'), format('lon', 'lat')];
  /* Brackets are how GeoJSON writes a position: longitude first. Elsewhere people say the latitude first. */
  const isLonFirst = open === '[' || /lo?ng?.*lat/i.test(name);
  const forms = (isLonFirst ? [lon, lat] : [lat, lon]).map((each) => ({
    type: 'geopoint' as const,
    format: each,
  }));
  const field = forms.find((form) => nearlyAll(values, (value) => parsePoint(value, form) !== undefined));
  return field && { field };
}
