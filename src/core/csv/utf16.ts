const SAMPLE = 1 << 16;
const LF = 0x0a;

/**
 * UTF-16 without a byte order mark. Tables hold ASCII digits, delimiters and newlines, so UTF-16 shows zeros on one
 * side of its pairs and next to none on the other; many in an alphabet, few among ideographs, where the newlines and
 * the text itself must agree.
 */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const { even, odd } = countZeros(sample);
  const pairs = sample.length >> 1;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const [many, few] = [Math.max(even, odd), Math.min(even, odd)];
  if (many > pairs * 0.2 && few <= pairs * 0.01) return encoding;
  return many > pairs * 0.01 && few <= many / 20 && isLines(sample, encoding) ? encoding : undefined;
}

function countZeros(sample: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  return { even, odd };
}

/** Are most line feeds whole pairs, and the pairs text? */
function isLines(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const low = encoding === 'utf-16le' ? 0 : 1;
  let all = 0;
  let whole = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== LF) continue;
    all++;
    if (at % 2 === low && sample[at + 1 - 2 * low] === 0) whole++;
  }
  if (whole === 0 || whole < all / 2) return false;
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1));
  return !/[\ufffd\p{Cn}\p{Co}]/u.test(text.slice(0, -1));
}
