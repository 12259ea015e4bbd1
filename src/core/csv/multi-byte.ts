/** The encodings whose characters are one byte or several, and whose later bytes may look like ASCII. */
const ENCODINGS: ReadonlySet<string> = new Set(['shift_jis', 'gb18030', 'gbk', 'big5', 'euc-jp', 'euc-kr']);
/** Leads of characters that these standards have twice or that few readers know: others are written by preference. */
const SECOND_CHOICE: Readonly<Record<string, readonly [number, number]>> = {
  shift_jis: [0xed, 0xee],
  big5: [0x81, 0xa0],
};
const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x30;
const LINE_FEED = 0x0a;
/** Characters of GB18030 in four bytes that lie in the basic plane. */
const FOUR_BYTES = 39_420;
/** Four bytes, counted from 81 30 81 30, of U+10000. */
const ASTRAL = 189_000;

const tables = new Map<string, MultiByte>();

/** The characters of a multi-byte encoding; undefined for any other encoding. */
export function multiByteOf(encoding: string): MultiByte | undefined {
  if (!ENCODINGS.has(encoding)) return undefined;
  const table = tables.get(encoding) ?? new MultiByte(encoding);
  tables.set(encoding, table);
  return table;
}

/**
 * Which bytes make a character, and which character makes which bytes. Both are read off the platform's own decoder,
 * so that what is written always reads back; nothing is read before it is asked for.
 */
class MultiByte {
  readonly #decoder: TextDecoder;
  readonly #isGb18030: boolean;
  /** 1 where the two bytes are a character, by lead × 256 + trail. */
  readonly #pairs = new Uint8Array(0x1_0000);
  /** Bytes that are a character alone. */
  readonly #singles = new Uint8Array(0x100);
  /** Bytes that end some character. */
  readonly #trails = new Uint8Array(0x100);
  /** Character → its bytes as one big-endian number. */
  readonly #codes = new Map<string, number>();
  #hasFour = false;

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.#isGb18030 = encoding === 'gb18030';
    this.#readSingles(0);
    const [from, to] = SECOND_CHOICE[encoding] ?? [0, 0];
    const leads = Array.from({ length: 0xff - FIRST_LEAD }, (_, n) => FIRST_LEAD + n);
    const isSecond = (lead: number): boolean => lead >= from && lead <= to;
    for (const lead of leads.filter((each) => !isSecond(each))) this.#readPairs(lead);
    for (const lead of leads.filter(isSecond)) this.#readPairs(lead);
    this.#readSingles(0x80);
  }

  /** Can this ASCII character be the last byte of another? */
  isTrail(unit: number): boolean {
    return this.#trails[unit] === 1;
  }

  /** Is the byte a character alone? */
  isSingle(byte: number): boolean {
    return this.#singles[byte] === 1;
  }

  /** Are the two bytes one character? */
  isPair(lead: number, trail: number): boolean {
    return this.#pairs[(lead << 8) | trail] === 1;
  }

  /** Bytes of the character at `at`, or of what a decoder passes over as one error. */
  lengthAt(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80 || this.isSingle(lead)) return 1;
    const next = bytes[at + 1] ?? 0;
    if (this.isPair(lead, next)) return 2;
    if (this.#isGb18030 && isDigit(next))
      return (bytes[at + 2] ?? 0) >= FIRST_LEAD && isDigit(bytes[at + 3]) ? 4 : 1;
    return next < 0x80 ? 1 : 2;
  }

  /** The bytes of a character as one big-endian number; undefined when the encoding lacks it. */
  code(character: string): number | undefined {
    const code = this.#codes.get(character);
    if (code !== undefined || !this.#isGb18030) return code;
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0x1_0000) return fourBytes(ASTRAL + point - 0x1_0000);
    if (!this.#hasFour) this.#readFour();
    return this.#codes.get(character);
  }

  /** Reads 128 single bytes. Those above ASCII come after the pairs: 80 for the euro sign is a second choice. */
  #readSingles(from: 0 | 0x80): void {
    for (let byte = from; byte < from + 0x80; byte++) {
      const character = this.#decoder.decode(Uint8Array.of(byte));
      if (character.length !== 1 || character === '\ufffd') continue;
      this.#singles[byte] = 1;
      if (!this.#codes.has(character)) this.#codes.set(character, byte);
    }
  }

  #readPairs(lead: number): void {
    const trails = Array.from({ length: 0xff - FIRST_TRAIL }, (_, n) => FIRST_TRAIL + n);
    const lines = Uint8Array.from(trails.flatMap((trail) => [lead, trail, LINE_FEED]));
    this.#decoder
      .decode(lines)
      .split('\n')
      .slice(0, trails.length)
      .forEach((text, n) => this.#notePair(text, lead, FIRST_TRAIL + n));
  }

  #notePair(text: string, lead: number, trail: number): void {
    if (text === '' || text.includes('\ufffd') || String.fromCodePoint(text.codePointAt(0) ?? 0) !== text)
      return;
    this.#pairs[(lead << 8) | trail] = 1;
    this.#trails[trail] = 1;
    if (!this.#codes.has(text)) this.#codes.set(text, (lead << 8) | trail);
  }

  #readFour(): void {
    const bytes = Uint8Array.from(
      { length: FOUR_BYTES * 4 },
      (_, n) => (fourBytes(n >> 2) >>> (24 - 8 * (n & 3))) & 0xff,
    );
    const text = this.#decoder.decode(bytes);
    for (let n = 0; n < FOUR_BYTES; n++) {
      const character = text.charAt(n);
      if (!this.#codes.has(character)) this.#codes.set(character, fourBytes(n));
    }
    this.#hasFour = true;
  }
}

export type { MultiByte };

/** The four bytes of GB18030 that come `n` places after 81 30 81 30, as one number. */
function fourBytes(n: number): number {
  const fourth = 0x30 + (n % 10);
  const third = 0x81 + (Math.floor(n / 10) % 126);
  const second = 0x30 + (Math.floor(n / 1260) % 10);
  const first = 0x81 + Math.floor(n / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
