const BUCKETS = 1 << 16;
/** Digits of 16 bits in a number of 64. */
const DIGITS = 4;
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Brings records into the order of their keys, smallest first; equal keys stay as they were. `order` holds the records as they stand,
 * `keys` a number for every record there is; NaN counts as more than all others.
 *
 * A radix sort over the bits of the numbers: a million records take as long as going through them a dozen times, whatever the keys are.
 */
export function stableOrder(order: Uint32Array, keys: Float64Array): Uint32Array {
  const digits = sortableDigits(keys);
  let sorted = order;
  for (let digit = 0; digit < DIGITS; digit++) {
    sorted = distribute(sorted, digits, isLittleEndian ? digit : DIGITS - 1 - digit);
  }
  return sorted;
}

/** The bits of each number, turned so that they compare as those of whole numbers without a sign do. */
function sortableDigits(keys: Float64Array): Uint16Array {
  /* -0 is 0, and nothing is beyond all numbers. */
  const numbers = Float64Array.from(keys, (key) => (Number.isNaN(key) ? Infinity : key + 0));
  const digits = new Uint16Array(numbers.buffer);
  const sign = isLittleEndian ? DIGITS - 1 : 0;
  for (let start = 0; start < digits.length; start += DIGITS) {
    const isNegative = (digits[start + sign] ?? 0) >= 0x80_00;
    for (let n = 0; n < DIGITS; n++) {
      const digit = digits[start + n] ?? 0;
      if (isNegative) digits[start + n] = ~digit;
      else if (n === sign) digits[start + n] = digit | 0x80_00;
    }
  }
  return digits;
}

/** Sorts by the digit at `offset` of each number; as it is when all have the same. */
function distribute(order: Uint32Array, digits: Uint16Array, offset: number): Uint32Array {
  const digitOf = (record: number) => digits[record * DIGITS + offset] ?? 0;
  const counts = new Uint32Array(BUCKETS);
  for (const record of order) counts[digitOf(record)] = (counts[digitOf(record)] ?? 0) + 1;
  if (order.length === 0 || counts[digitOf(order[0] ?? 0)] === order.length) return order;
  let start = 0;
  for (let digit = 0; digit < BUCKETS; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = start;
    start += count;
  }
  const sorted = new Uint32Array(order.length);
  for (const record of order) {
    const place = counts[digitOf(record)] ?? 0;
    sorted[place] = record;
    counts[digitOf(record)] = place + 1;
  }
  return sorted;
}
