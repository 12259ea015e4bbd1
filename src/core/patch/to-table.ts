import { isColumnChange } from './is-column-change.ts';
import type { Change, ColumnChange, RecordAddress } from './patch.ts';

/** One cell of a table that a person reads. */
interface Line {
  record: string;
  column: string;
  before: string;
  after: string;
}

const HEAD: Line = { record: 'record', column: 'column', before: 'before', after: 'after' };
/** Characters of a value in a plain table, so that one long text does not push the rest out of sight. */
const WIDTH = 40;

/** The changes as a Markdown table: record, column, before, after; one row a cell. Every value reads as it is, never as markup. */
export function toMarkdownTable(changes: readonly Change[]): string {
  const rows = changes.flatMap(linesOf).map((line) => toRow(line, markdown));
  return [toRow(HEAD, markdown), '| --- | --- | --- | --- |', ...rows].map((row) => `${row}\n`).join('');
}

/** The same table in plain text, its columns aligned; long values are cut, with an ellipsis that says so. */
export function toPlainTable(changes: readonly Change[]): string {
  const lines = [HEAD, ...changes.flatMap(linesOf)].map((line) => cells(line).map(plain));
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function linesOf(change: Change): Line[] {
  if (isColumnChange(change)) return [lineOfColumn(change)];
  if (change.op === 'set') {
    const { column, before, after } = change;
    return [{ record: nameOf(change.at), column, before, after }];
  }
  const values = Object.entries(change.op === 'insert' ? change.after : change.before);
  const filled = values.filter(([, value]) => value !== '');
  const told = filled.length > 0 ? filled : values.slice(0, 1);
  return told.map(([column, value]) =>
    change.op === 'insert'
      ? {
          record: `new, after ${change.at === null ? 'the header' : nameOf(change.at)}`,
          column,
          before: '',
          after: value,
        }
      : { record: nameOf(change.at), column, before: value, after: '' },
  );
}

/** A change of the columns is one of the header. */
function lineOfColumn(change: ColumnChange): Line {
  const { op, column } = change;
  const line = { record: 'header', column, before: op === 'add-column' ? '' : column, after: '' };
  if (op === 'rename-column') return { ...line, after: change.after };
  if (op === 'delete-column') return line;
  const place = change.follows === null ? 'first' : `after ${change.follows}`;
  return { ...line, after: `${column} (${place})` };
}

/** The number of a record, and its key when it has one. */
function nameOf({ record, key }: RecordAddress): string {
  return key === null ? String(record) : `${record} (${Object.values(key).join(', ')})`;
}

function cells({ record, column, before, after }: Line): [string, string, string, string] {
  return [record, column, before, after];
}

function toRow(line: Line, write: (text: string) => string): string {
  return `| ${cells(line).map(write).join(' | ')} |`;
}

/** Control characters, and those that turn the direction of a text, as their escapes. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    return escaped === character ? `\\u{${character.codePointAt(0)?.toString(16)}}` : escaped;
  });
}

function markdown(text: string): string {
  return visible(text.replaceAll('\\', '\\\\'))
    .replaceAll(/[|`*_[\]<>&#~!@:]/g, (character) => `\\${character}`)
    .replaceAll(/^\s|\s$/g, '&nbsp;');
}

function plain(text: string): string {
  const shown = visible(text);
  return shown.length <= WIDTH ? shown : `${shown.slice(0, WIDTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
