import { countUtf8 } from './utf8.ts';

/** Bytes at the end of a sample that may be a part of a character. */
const CUT = 3;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0\x02-\x08\x0e-\x1a]/g;
/** Half of a pair, characters that nobody has defined, characters that everybody defines for himself. */
const NO_CHARACTER = /[\ufffd\p{Cn}\p{Co}]/gu;

/** The beginning of a file, and what it says in the encoding that it seems to have or that was given. */
export interface Beginning {
  bytes: Uint8Array;
  text: string;
  /** Undefined when only looking at all of the file tells. */
  encoding: string | undefined;
  isGiven: boolean;
}

/**
 * Is it no text? Text has hardly any control characters but those that separate. In an encoding that checks itself, a
 * long table may hold some; any bytes at all may be text of an old encoding, where one in twelve is a control character by
 * chance and next to none on purpose.
 */
export function isBinary({ bytes, text, encoding, isGiven }: Beginning): boolean {
  const controls = count(text, CONTROL);
  if (isGiven) return controls > text.length / 10;
  if (encoding?.startsWith('utf-16')) return controls + count(text, NO_CHARACTER) > text.length / 10;
  const isUtf8 = countUtf8(bytes.subarray(0, -CUT)).broken === 0;
  return controls > (isUtf8 ? text.length / 10 : 2 + bytes.length / 50);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
