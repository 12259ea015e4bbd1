/** Bytes of words that are gathered. */
const SIZE = 1 << 14;
/** Of a longer word, which is hardly one, no more is taken. */
const LONGEST = 1 << 9;
/** Words that are looked at: a long file that repeats the same ones is not read to its end. */
const MOST = 100_000;
const SPACE = 0x20;

/**
 * The words of a file with a byte above ASCII, each once, with spaces between: what tells encodings apart. A word that
 * comes a thousand times is no better evidence than once.
 */
export function foreignWords(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(SIZE);
  const seen = new Set<string>();
  let size = 0;
  let left = MOST;
  for (let at = 0; at < bytes.length && size < SIZE && left > 0; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const end = endOfWord(bytes, at);
    const word = bytes.subarray(startOfWord(bytes, at), end);
    const name = String.fromCharCode(...word);
    at = end - 1;
    left--;
    if (seen.has(name)) continue;
    seen.add(name);
    words.set(word.subarray(0, SIZE - size), size);
    size = Math.min(SIZE, size + word.length);
    if (size < SIZE) words[size++] = SPACE;
  }
  return words.subarray(0, size);
}

function startOfWord(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && !isSeparator(bytes[start - 1])) start--;
  return start;
}

function endOfWord(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && end - at < LONGEST && !isSeparator(bytes[end])) end++;
  return end;
}

/** Is it ASCII punctuation that is no second byte of a character in any encoding? */
function isSeparator(byte: number | undefined): boolean {
  return byte === undefined || byte < 0x30 || (byte > 0x39 && byte < 0x40);
}
