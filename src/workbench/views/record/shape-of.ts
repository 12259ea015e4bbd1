import { isMissing } from '../../../core/table/validate/check-value.ts';
import { TEXT_FORMATS } from '../../../core/table/validate/text-formats.ts';
import type { Field } from '../../../core/schema/table-schema.ts';
import { parseBoolean } from '../../../core/schema/values/boolean.ts';
import { splitList } from '../../../core/schema/values/list.ts';
import { parsePoint, type Point } from '../../../core/schema/values/point.ts';

/** What a value is to people. */
export type Shape =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'link' | 'image'; address: string; host: string }
  /** `address` opens a program that writes or calls. */
  | { kind: 'contact'; address: string }
  | { kind: 'yes-no'; is: boolean }
  /** In the words of people, beside how the file writes it. */
  | { kind: 'choice'; label: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'place'; point: Point };

/** Longer ones are text: nobody could read where they lead. */
const LONGEST_ADDRESS = 2000;

/** Returns what a value is; as text where it does not say clearly what it is, so that no value can pretend to be another. */
export function shapeOf(field: Field, value: string): Shape {
  if (value.trim() === '' || isMissing(field, value))
    return value.trim() === '' ? { kind: 'empty' } : textOf(value);
  return typedShape(field, value) ?? addressShape(field, value) ?? textOf(value);
}

function textOf(text: string): Shape {
  return { kind: 'text', text };
}

function typedShape(field: Field, value: string): Shape | undefined {
  const label = field.categories?.find((category) => category.value === value.trim())?.label;
  if (label !== undefined && label !== value.trim()) return { kind: 'choice', label };
  if (field.type === 'boolean') {
    const is = parseBoolean(value, field);
    return is === undefined ? undefined : { kind: 'yes-no', is };
  }
  if (field.type === 'geopoint') {
    const point = parsePoint(value, field);
    return point && { kind: 'place', point };
  }
  return field.type === 'list' ? { kind: 'list', items: splitList(value, field) } : undefined;
}

function addressShape({ shownAs, type }: Field, value: string): Shape | undefined {
  const text = value.trim();
  if (type !== 'string' && type !== 'any') return undefined;
  if (text.length > LONGEST_ADDRESS) return undefined;
  if (/^https?:\/\/\S+$/i.test(text)) return webShape(text, shownAs === 'image');
  if (shownAs === 'phone') return phoneShape(text);
  const isMail = text.length < 255 && text.includes('@') && TEXT_FORMATS.email(text);
  return isMail ? { kind: 'contact', address: mailAddress(text) } : undefined;
}

function webShape(text: string, isImage: boolean): Shape | undefined {
  const url = URL.parse(text);
  /* A name before an @ would pass for the host. */
  if (!url || url.username !== '' || url.password !== '') return undefined;
  return { kind: isImage ? 'image' : 'link', address: url.href, host: url.host };
}

/** What stands before the @ could otherwise add a text or other people. */
function mailAddress(text: string): string {
  return `mailto:${encodeURIComponent(text).replace('%40', '@')}`;
}

function phoneShape(text: string): Shape | undefined {
  const digits = text.replace(/[\s().\-/\u00a0\u202f]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? { kind: 'contact', address: `tel:${digits}` } : undefined;
}
