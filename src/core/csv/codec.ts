import { UnencodableError } from './errors.ts';
import { type MultiByte, multiByteOf } from './multi-byte.ts';
import { nearestText } from './nearest.ts';

/** Text to bytes and back in one encoding. */
export interface Codec {
  readonly encoding: string;
  /** Bytes of one code unit. */
  readonly width: 1 | 2;
  /** The text of the bytes; what is no text in this encoding becomes U+FFFD. A byte order mark stays a character. */
  decode(bytes: Uint8Array): string;
  /** The bytes of a text that `lacks` nothing. */
  encode(text: string): Uint8Array<ArrayBuffer>;
  /** Does the encoding lack this character? Half a surrogate pair is lacking everywhere. */
  lacks(character: string): boolean;
}

/** The codec of a WHATWG label. Throws RangeError when the encoding is unknown or cannot be written. */
export function codecFor(label: string): Codec {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const { encoding } = decoder;
  const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
  if (encoding === 'utf-8') return { encoding, width: 1, decode, encode: encodeUtf8, lacks: isHalf };
  if (encoding === 'utf-16le') return { encoding, width: 2, decode, encode: encodeUtf16(0), lacks: isHalf };
  if (encoding === 'utf-16be') return { encoding, width: 2, decode, encode: encodeUtf16(1), lacks: isHalf };
  const multiByte = multiByteOf(encoding);
  if (multiByte !== undefined) return { encoding, width: 1, decode, ...multiByteWriter(multiByte) };
  const table = singleByteTable(encoding);
  return {
    encoding,
    width: 1,
    decode,
    encode: encodeSingle(table),
    lacks: (character) => !table.has(character),
  };
}

/** Throws UnencodableError when the encoding lacks a character of the text. */
export function assertEncodable(codec: Codec, text: string): void {
  const lost = [...new Set(text)].filter((character) => codec.lacks(character));
  if (lost.length === 0) return;
  const fits = (candidate: string): boolean =>
    !Array.from(candidate).some((character) => codec.lacks(character));
  const characters = lost.map((character) => ({ character, nearest: nearestText(character, fits) }));
  throw new UnencodableError('encoding', codec.encoding, text, characters);
}

const utf8 = new TextEncoder();

function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return utf8.encode(text);
}

function isHalf(character: string): boolean {
  return /^\p{Surrogate}$/u.test(character);
}

function encodeUtf16(lowByte: 0 | 1): Codec['encode'] {
  return (text) => {
    const bytes = new Uint8Array(text.length * 2);
    for (let n = 0; n < text.length; n++) {
      const unit = text.charCodeAt(n);
      bytes[2 * n + lowByte] = unit & 0xff;
      bytes[2 * n + 1 - lowByte] = unit >> 8;
    }
    return bytes;
  };
}

function multiByteWriter(table: MultiByte): Pick<Codec, 'encode' | 'lacks'> {
  const lacks = (character: string): boolean => table.code(character) === undefined;
  return {
    lacks,
    encode: (text) => Uint8Array.from(Array.from(text).flatMap((each) => bytesOf(table.code(each) ?? 0x3f))),
  };
}

/** The bytes of a number, the highest first, without leading zeros. */
function bytesOf(code: number): number[] {
  return code < 0x100 ? [code] : [...bytesOf(Math.floor(code / 0x100)), code % 0x100];
}

/** Character → byte, read off the decoder itself. */
function singleByteTable(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character.length === 1 && character !== '\ufffd') table.set(character, byte);
  }
  if (table.size < 200) throw new RangeError(`${encoding} has no writer`);
  return table;
}

function encodeSingle(table: ReadonlyMap<string, number>): Codec['encode'] {
  return (text) => Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}
