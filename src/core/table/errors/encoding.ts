import type { ColumnDetector } from './column-detector.ts';

/** The bytes that Windows-1252 writes for characters beyond ASCII. */
const BYTES = new Map(
  Array.from({ length: 128 }, (_, n) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(128 + n)),
    128 + n,
  ]),
);
/** A file may have been misread several times. */
const mostTimes = 3;
/** Letters and signs of Western languages, which one alone makes likely. */
const WESTERN = /[\u00a0-\u017f\u2010-\u2044\u20ac\u2122]/;
const OTHER_LETTERS =
  /[\u0370-\u03ff\u0400-\u04ff\u05d0-\u05ea\u0600-\u06ff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/;

/** Text in UTF-8 that was read as Windows-1252 (`Ã©` for `é`), and characters that are lost (U+FFFD). */
export const encoding: ColumnDetector = {
  kinds: ['encoding'],
  mostShare: 1,
  judgeOf() {
    return (value) => {
      if (/^[ -~]*$/.test(value)) return undefined;
      if (value.includes('\ufffd')) return { why: { kind: 'encoding', of: 'lost' } };
      const proposed = repaired(value);
      return proposed === undefined ? undefined : { why: { kind: 'encoding', of: 'misread' }, proposed };
    };
  },
};

/** The text as it was before it was misread; undefined when it was not. */
function repaired(text: string): string | undefined {
  let best: string | undefined;
  for (let n = 0, next = misread(text); n < mostTimes && next !== undefined; n++, next = misread(next))
    best = next;
  return best;
}

function misread(text: string): string | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  return decoded !== undefined && decoded !== text && isLikely(decoded) ? decoded : undefined;
}

function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const byte = code < 128 ? code : BYTES.get(text.charAt(n));
    if (byte === undefined) return undefined;
    bytes[n] = byte;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Are the characters that came out such as people write? */
function isLikely(text: string): boolean {
  const special = Array.from(text).filter((character) => character > '\u007f');
  if (special.length === 0) return false;
  if (special.every((character) => WESTERN.test(character))) return true;
  const letters = special.filter((character) => OTHER_LETTERS.test(character));
  return letters.length >= 2 && special.every((each) => OTHER_LETTERS.test(each) || WESTERN.test(each));
}
