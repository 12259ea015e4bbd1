import * as z from 'zod/mini';
import type { Field } from '../table-schema.ts';
import { flag, type Json, type JsonReader, scalar, size, text } from './json-reader.ts';

const options = z.object({
  true: z.object({ value: scalar, label: z.optional(scalar) }),
  false: z.object({ value: scalar, label: z.optional(scalar) }),
});
const SHOWN: Readonly<Record<string, NonNullable<Field['shownAs']>>> = {
  longtext: 'long-text',
  timelinetext: 'long-text',
  link: 'link',
  email: 'email',
  image: 'image',
  percent: 'percent',
};

/** How people see a field, as Datami says it. Its `maxLength` is of what is shown, not of what may be. */
export function readSubtype(json: Json, field: Field, reader: JsonReader): Partial<Field> {
  const subtype = reader.take(json, 'subtype', text) ?? '';
  const shownAs = Object.hasOwn(SHOWN, subtype) ? SHOWN[subtype] : undefined;
  const isText = field.type === 'string' || field.type === 'any';
  return {
    ...(shownAs !== undefined && { shownAs }),
    ...(subtype === 'tags' && isText && { type: 'list', separator: readSeparator(json, reader) }),
    ...(subtype === 'geopoint' && isText && { type: 'geopoint', format: 'lat,lon' }),
    ...(reader.take(json, 'locked', flag) === true && { locked: true }),
    ...(reader.take(json, 'hide', flag) === true && { hidden: true }),
    ...numberOf(json, 'round', 'round', reader),
    ...numberOf(json, 'maxLength', 'shownLength', reader),
    ...readOptions(json, reader),
  };
}

function readSeparator(json: Json, reader: JsonReader): string {
  return reader.take(json, 'tagSeparator', text) ?? ',';
}

function numberOf(json: Json, name: string, as: 'round' | 'shownLength', reader: JsonReader): Partial<Field> {
  const value = reader.take(json, name, size);
  return value === undefined ? {} : { [as]: value };
}

/** How yes and no are written in the file, and what people see instead. */
function readOptions(json: Json, reader: JsonReader): Partial<Field> {
  const found = reader.take(json, 'booleanOptions', options);
  if (found === undefined) return {};
  const sides = [found.true, found.false];
  return {
    type: 'boolean',
    trueValues: [found.true.value],
    falseValues: [found.false.value],
    categories: sides.map(({ value, label }) => ({ value, label: label ?? value })),
  };
}
