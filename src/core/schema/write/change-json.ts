import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';

/** Names and numbers that lead to a value in JSON. */
export type JsonPath = readonly (string | number)[];

/**
 * The text with one value put in, replaced, or taken out when it is undefined. All else stays byte by byte; what is new is written
 * like what stands beside it.
 */
export function changeJson(text: string, path: JsonPath, value: unknown): string {
  if (value === undefined) return applyEdits(text, modify(text, [...path], undefined, {}));
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if (node !== undefined) return replaced(text, node, value);
  const above = path.slice(0, -1);
  const name = path.at(-1) ?? '';
  const parent = root && findNodeAtLocation(root, above);
  const last = parent?.children?.at(-1);
  if (parent !== undefined && last !== undefined) return inserted(text, { parent, last, name, value });
  return changeJson(text, above, typeof name === 'number' ? [value] : { [name]: value });
}

function replaced(text: string, node: Node, value: unknown): string {
  const { offset, length } = node;
  const isLine =
    isInline(text, node) && (typeof value !== 'object' || node.type === 'array' || node.type === 'object');
  const written = isLine ? inline(text, value) : spread(text, value, indentAt(text, offset));
  return text.slice(0, offset) + written + text.slice(offset + length);
}

interface Insertion {
  parent: Node;
  /** After it comes the new one. */
  last: Node;
  name: string | number;
  value: unknown;
}

function inserted(text: string, { parent, last, name, value }: Insertion): string {
  const end = last.offset + last.length;
  const indent = indentAt(text, last.offset);
  const isTogether = isInline(text, parent);
  const isLine = isTogether || (parent.type === 'array' && isInline(text, last));
  const written = isLine ? inline(text, value) : spread(text, value, indent);
  const key = parent.type === 'array' ? '' : `${JSON.stringify(name)}:${isTight(text) ? '' : ' '}`;
  const gap = isTogether ? (isTight(text) ? '' : ' ') : newlineOf(text) + indent;
  return `${text.slice(0, end)},${gap}${key}${written}${text.slice(end)}`;
}

function isInline(text: string, { offset, length }: Node): boolean {
  return !text.slice(offset, offset + length).includes('\n');
}

/** Written without any space, for machines alone. */
function isTight(text: string): boolean {
  return !/[:,]\s/.test(text);
}

/** In one line. Within strings, newlines are escaped: those that are left are between values. */
function inline(text: string, value: unknown): string {
  return isTight(text)
    ? JSON.stringify(value)
    : JSON.stringify(value, undefined, 1).replaceAll(/\n\s*/g, ' ');
}

/** In as many lines as it takes, each a step further in than what it stands in. */
function spread(text: string, value: unknown, indent: string): string {
  const step = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return JSON.stringify(value, undefined, step).replaceAll('\n', newlineOf(text) + indent);
}

/** The space before the line that a place is in. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
