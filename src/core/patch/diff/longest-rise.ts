/**
 * The places of a longest part of the numbers, in order, that only rises. Numbers below 0 are never part of it. Of records that
 * were moved about, it is the most that need not move. O(n log n); numbers that rise already are passed through.
 */
export function longestRise(numbers: Int32Array): Int32Array {
  /** By length, the place of the least number with which a rise of that length ends. */
  const ends = new Int32Array(numbers.length);
  const before = new Int32Array(numbers.length);
  let [longest, highest] = [0, -1];
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? -1;
    if (number < 0) continue;
    const length = number > highest ? longest : firstAtLeast(numbers, ends.subarray(0, longest), number);
    before[place] = length === 0 ? -1 : (ends[length - 1] ?? -1);
    ends[length] = place;
    if (length >= longest - 1) highest = number;
    if (length === longest) longest++;
  }
  return followBack(before, ends[longest - 1] ?? -1, longest);
}

/** How many of the rises end below this number. */
function firstAtLeast(numbers: Int32Array, ends: Int32Array, number: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function followBack(before: Int32Array, last: number, length: number): Int32Array {
  const places = new Int32Array(length);
  let place = last;
  for (let at = length - 1; at >= 0; at--) {
    places[at] = place;
    place = before[place] ?? -1;
  }
  return places;
}
