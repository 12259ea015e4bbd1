import { sniffBom } from './encoding.ts';
import { NotATableError, type NotATableReason } from './errors.ts';
import { isBinary } from './is-binary.ts';
import { sniffUtf16 } from './utf16.ts';

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

/** Throws NotATableError when the bytes say that they are something else. Any other byte string may be a table. `encoding`: when it is known. */
export function assertMayBeTable(bytes: Uint8Array, encoding?: string): void {
  if (bytes.length === 0) throw new NotATableError('empty');
  const head = bytes.subarray(0, SAMPLE);
  const first = String.fromCharCode(...head.subarray(0, 16));
  const signature = SIGNATURES.find(([start]) => first.startsWith(start));
  if (signature !== undefined) throw new NotATableError('binary', signature[1]);
  // Structure is ASCII in every other encoding.
  const known = encoding ?? sniffBom(head)?.encoding ?? sniffUtf16(head);
  const decoder = new TextDecoder(known ?? 'utf-8');
  const text = decoder.decode(head);
  if (isBinary({ bytes: head, text, encoding: known, isGiven: encoding !== undefined }))
    throw new NotATableError('binary');
  const reason = otherLanguage(text.trimStart());
  if (reason !== undefined) throw new NotATableError(reason);
  if (/^\s*[[{]/.test(text) && isJson(decoder.decode(bytes))) throw new NotATableError('json');
}

function otherLanguage(text: string): NotATableReason | undefined {
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|script|title|meta)\b/is.test(text)) return 'html';
  if (/^<\?xml\b|^<!doctype\b/i.test(text)) return 'xml';
  return text.startsWith('version https://git-lfs.github.com/spec/') ? 'lfs' : undefined;
}

/** One JSON value, or one on each line. */
function isJson(text: string): boolean {
  return [text, text.trim().split('\n', 1)[0] ?? ''].some((candidate) => {
    try {
      JSON.parse(candidate);
      return true;
    } catch {
      return false;
    }
  });
}
