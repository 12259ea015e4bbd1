import { fieldOf } from '../../schema/field-of.ts';
import { fold } from '../../csv/fold.ts';
import { readValue } from '../profile/read-value.ts';
import type { ColumnProfile, Measures, TableProfile } from '../profile/profile.ts';
import { type ErrorContext, filledOf } from './column-detector.ts';
import type { Odd, RecordJudge } from './record-judge.ts';
import type { Why } from './suggestion.ts';

const LATITUDE = /^(?:.*[\s_.-])?(?:lat|latitude|latitud|breite|breitengrad)(?:[\s_.-].*)?$/;
const LONGITUDE = /^(?:.*[\s_.-])?(?:lon|lng|long|longitude|longitud|lange|langengrad)(?:[\s_.-].*)?$/;
/** So many of the numbers of a column must be degrees, and there are that many. */
const [usualShare, leastNumbers] = [0.95, 10];
/** How far around the middle half of the places, in widths of it, a place is still near; and at least, in degrees. */
const [nearWidths, nearLeast] = [1.5, 0.5];

/** A column of degrees. */
export interface Axis {
  column: ColumnProfile;
  limit: 90 | 180;
  /** Where most places are. */
  near: { from: number; to: number };
}

/** The columns of degrees in a table. */
export interface Degrees {
  latitudes: readonly Axis[];
  longitudes: readonly Axis[];
}

/** The columns of degrees: those that the schema shows as such, else those with a name that says so. */
export function degreesIn({ columns }: TableProfile, { schema }: ErrorContext): Degrees {
  const axes = (name: RegExp, shownAs: 'latitude' | 'longitude') => {
    const said = columns.filter((column) => fieldOf(schema, column.name)?.shownAs === shownAs);
    const found = said.length > 0 ? said : columns.filter((column) => name.test(fold(column.name.trim())));
    return found.flatMap((column) => toAxis(column, shownAs === 'latitude' ? 90 : 180));
  };
  return { latitudes: axes(LATITUDE, 'latitude'), longitudes: axes(LONGITUDE, 'longitude') };
}

/** Places off the Earth, with latitude and longitude exchanged, without their decimal mark, or at 0, 0 far from all others. */
export function coordinateJudge({ latitudes, longitudes }: Degrees): RecordJudge {
  const [latitude, longitude] = [latitudes[0], longitudes[0]];
  const isPair =
    latitudes.length === 1 && longitudes.length === 1 && latitude !== undefined && longitude !== undefined;
  if (isPair) return (values) => judgePair(values, latitude, longitude);
  const axes = [...latitudes, ...longitudes];
  return (values) => axes.flatMap((axis) => judgeOne(values, axis));
}

function toAxis(column: ColumnProfile, limit: 90 | 180): Axis[] {
  const { measures, reading, some } = column;
  if (reading.kind !== 'number' || !measures || measures.count < leastNumbers) return [];
  const numbers = some
    .map((value) => readValue(value, reading).measure)
    .filter((number) => !Number.isNaN(number));
  const inside = numbers.filter((number) => Math.abs(number) <= limit);
  const isDegrees =
    inside.length >= usualShare * numbers.length && measures.count >= usualShare * filledOf(column);
  return isDegrees ? [{ column, limit, near: nearOf(measures) }] : [];
}

function nearOf({ lowerQuartile, upperQuartile }: Measures): Axis['near'] {
  const margin = Math.max(nearLeast, nearWidths * (upperQuartile - lowerQuartile));
  return { from: lowerQuartile - margin, to: upperQuartile + margin };
}

function judgePair(values: readonly string[], latitude: Axis, longitude: Axis): Odd[] {
  const [lat, lon] = [degreesOf(values, latitude), degreesOf(values, longitude)];
  if (lat === undefined || lon === undefined || (isNear(lat, latitude) && isNear(lon, longitude)))
    return [...judgeOne(values, latitude), ...judgeOne(values, longitude)];
  const [latText, lonText] = [values[latitude.column.column] ?? '', values[longitude.column.column] ?? ''];
  const cell = { column: latitude.column.column, current: latText };
  if (lat === 0 && lon === 0) return [{ ...cell, why: { kind: 'coordinate', of: 'zero' } }];
  const isExchanged = !isNear(lat, latitude) && isNear(lon, latitude) && isNear(lat, longitude);
  if (!isExchanged) return [...judgeOne(values, latitude), ...judgeOne(values, longitude)];
  const beside = { column: longitude.column.column, current: lonText, proposed: latText };
  return [{ ...cell, proposed: lonText, beside, why: { kind: 'coordinate', of: 'exchanged' } }];
}

function judgeOne(values: readonly string[], axis: Axis): Odd[] {
  const degrees = degreesOf(values, axis);
  if (degrees === undefined || Math.abs(degrees) <= axis.limit) return [];
  const { column } = axis.column;
  const current = values[column] ?? '';
  const proposed = withMark(current, axis);
  const of: (Why & { kind: 'coordinate' })['of'] =
    proposed !== undefined ? 'mark' : axis.limit === 90 ? 'latitude' : 'longitude';
  const why = { kind: 'coordinate', of } as const;
  return [proposed === undefined ? { column, current, why } : { column, current, why, proposed }];
}

function degreesOf(values: readonly string[], { column }: Axis): number | undefined {
  const { kind, measure } = readValue(values[column.column] ?? '', column.reading);
  return kind === 'number' ? measure : undefined;
}

function isNear(degrees: number, { near }: Axis): boolean {
  return degrees >= near.from && degrees <= near.to;
}

/** The figures with a decimal mark where it makes a place near the others; undefined when there is none, or several. */
function withMark(text: string, axis: Axis): string | undefined {
  const found = /^(-?)(\d{3,17})$/.exec(text.replace(/[.,]/g, ''));
  if (found === null) return undefined;
  const [, sign = '', figures = ''] = found;
  const { mark } = axis.column.reading;
  const places = Array.from({ length: Math.min(3, figures.length - 1) }, (_, n) => n + 1);
  const fitting = places.filter((place) =>
    isNear(Number(`${sign}${figures.slice(0, place)}.${figures.slice(place)}`), axis),
  );
  const [place, ...more] = fitting;
  return place === undefined || more.length > 0
    ? undefined
    : `${sign}${figures.slice(0, place)}${mark}${figures.slice(place)}`;
}
