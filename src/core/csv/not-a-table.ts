import { sniffBom } from './encoding.ts';
import { NotATableError } from './errors.ts';

/** First bytes of common files that are no text, as Latin-1. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'zip or xlsx'],
  ['PK\x05\x06', 'zip'],
  ['\x1f\x8b', 'gzip'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['%PDF-', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'xls or doc'],
  ['PAR1', 'parquet'],
  ['SQLite format 3\0', 'sqlite'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!', 'rar'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
];
const SAMPLE = 4096;

/** Throws NotATableError when the bytes say that they are something else. Any other byte string may be a table. */
export function assertMayBeTable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NotATableError('empty');
  const head = latin1(bytes.subarray(0, SAMPLE));
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) throw new NotATableError('binary', signature[1]);
  const wide = sniffBom(bytes)?.bom === 2 || /^(?:.\0){2}|^(?:\0.){2}/.test(head);
  assertText(wide ? head.replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, ''), bytes);
  if (!wide && isBinary(head)) throw new NotATableError('binary');
}

function assertText(head: string, bytes: Uint8Array): void {
  const start = head.trimStart();
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|script|title|meta)\b/is.test(start))
    throw new NotATableError('html');
  if (/^<\?xml\b|^<!doctype\b/i.test(start)) throw new NotATableError('xml');
  if (start.startsWith('version https://git-lfs.github.com/spec/')) throw new NotATableError('lfs');
  const end = latin1(bytes.subarray(-SAMPLE)).replaceAll('\0', '').trimEnd().at(-1);
  if (/^\{\s*(?:"|\}$)/.test(start) && end === '}') throw new NotATableError('json');
  if (/^\[\s*(?:["[{\d]|\]$)/.test(start) && end === ']') throw new NotATableError('json');
}

/** Text has hardly any control characters; a stray NUL in a long table is no reason to refuse it. */
function isBinary(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > head.length / 10;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
