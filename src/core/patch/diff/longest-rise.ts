/**
 * The places of a longest part of the numbers, in order, that only rises. Numbers below 0 are never part of it. Of records that
 * were moved about, it is the most that need not move. O(n log n).
 */
export function longestRise(numbers: ArrayLike<number>): number[] {
  /** By length, the place of the least number with which a rise of that length ends. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length);
  const numberAt = (place: number | undefined): number => numbers[place ?? 0] ?? 0;
  for (let place = 0; place < numbers.length; place++) {
    const number = numberAt(place);
    if (number < 0) continue;
    const isLongest = ends.length === 0 || numberAt(ends.at(-1)) < number;
    const length = isLongest ? ends.length : firstAtLeast(ends, numberAt, number);
    before[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.push(place);
  return rise.toReversed();
}

function firstAtLeast(
  ends: readonly number[],
  numberAt: (place: number | undefined) => number,
  number: number,
): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(ends[middle]) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
