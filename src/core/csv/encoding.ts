import { sniffLegacy } from './legacy-encoding.ts';
import { sniffUtf16 } from './utf16.ts';
import { countUtf8 } from './utf8.ts';

/** What a guess rests on; keys of the message catalogue. */
export type EncodingEvidence =
  | 'bom'
  | 'given'
  | 'valid-utf-8'
  | 'mostly-utf-8'
  | 'zero-bytes'
  | 'letters' // read so, it is most like the text of a language
  | 'fallback';

export interface EncodingGuess {
  encoding: string;
  /** Bytes of the byte order mark. */
  bom: number;
  /** 0–1. */
  confidence: number;
  evidence: EncodingEvidence;
}

const PORTION = 1 << 18;

/** The encoding of a file: byte order mark, then zero bytes (UTF-16), then UTF-8, then the one whose text is most like a language. */
export function sniffEncoding(bytes: Uint8Array): EncodingGuess {
  const marked = sniffBom(bytes);
  if (marked !== undefined) return { ...marked, confidence: 1, evidence: 'bom' };
  const wide = sniffUtf16(bytes);
  if (wide !== undefined) return { encoding: wide, bom: 0, confidence: 0.95, evidence: 'zero-bytes' };
  const { characters, broken } = countUtf8(bytes);
  if (broken === 0) return { encoding: 'utf-8', bom: 0, confidence: 0.99, evidence: 'valid-utf-8' };
  if (characters > 4 * broken)
    return { encoding: 'utf-8', bom: 0, confidence: 0.8, evidence: 'mostly-utf-8' };
  const { encoding, confidence, fits } = sniffLegacy(bytes);
  return { encoding, bom: 0, confidence, evidence: fits ? 'letters' : 'fallback' };
}

/** The encoding that a byte order mark names, and its length. */
export function sniffBom(bytes: Uint8Array): { encoding: string; bom: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return undefined;
}

/** Are the bytes text in this encoding from end to end? Decodes in portions, to hold no copy of a large file. */
export function isText(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'utf-8') return countUtf8(bytes).broken === 0;
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PORTION) {
      decoder.decode(bytes.subarray(at, at + PORTION), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
