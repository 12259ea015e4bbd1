import { countUtf8 } from './utf8.ts';

/** What a guess rests on; keys of the message catalogue. */
export type EncodingEvidence = 'bom' | 'given' | 'valid-utf-8' | 'mostly-utf-8' | 'zero-bytes' | 'fallback';

export interface EncodingGuess {
  encoding: string;
  /** Bytes of the byte order mark. */
  bom: number;
  /** 0–1. */
  confidence: number;
  evidence: EncodingEvidence;
}

const SAMPLE = 1 << 16;
const PORTION = 1 << 18;

/** The encoding of a file: byte order mark, then zero bytes (UTF-16), then strict UTF-8, then the old Western default. */
export function sniffEncoding(bytes: Uint8Array): EncodingGuess {
  const marked = sniffBom(bytes);
  if (marked !== undefined) return { ...marked, confidence: 1, evidence: 'bom' };
  const wide = sniffUtf16(bytes.subarray(0, SAMPLE));
  if (wide !== undefined) return { encoding: wide, bom: 0, confidence: 0.95, evidence: 'zero-bytes' };
  if (isText(bytes, 'utf-8')) return { encoding: 'utf-8', bom: 0, confidence: 0.99, evidence: 'valid-utf-8' };
  const { characters, broken } = countUtf8(bytes);
  if (characters > 4 * broken)
    return { encoding: 'utf-8', bom: 0, confidence: 0.8, evidence: 'mostly-utf-8' };
  return { encoding: 'windows-1252', bom: 0, confidence: 0.6, evidence: 'fallback' };
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

/** Tables hold ASCII digits and delimiters, so UTF-16 shows many zeros on one side of its pairs and none on the other. */
function sniffUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let n = 0; n < pairs; n++) {
    if (sample[2 * n] === 0) even++;
    if (sample[2 * n + 1] === 0) odd++;
  }
  const many = pairs * 0.2;
  const few = pairs * 0.01;
  if (odd > many && even <= few) return 'utf-16le';
  return even > many && odd <= few ? 'utf-16be' : undefined;
}
