import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Table } from './table.ts';

/**
 * The first 128 bits, in hex, of the SHA-256 of the values of a column: what tells whether one was corrected since somebody saw
 * it. Empty cells do not count. With a key each value stands beside the key of its record, so that the order of records does
 * not matter; without one it does.
 */
export function columnHash(
  table: Pick<Table, 'columnValues'>,
  column: number,
  key: readonly number[],
): string {
  const lines: string[] = [];
  const keys = key.map((place) => table.columnValues(place));
  for (const value of table.columnValues(column)) {
    const named = keys.map((values) => nextOf(values));
    if (value !== '') lines.push(`${JSON.stringify([...named, value])}\n`);
  }
  if (key.length > 0) lines.sort();
  const digest = sha256.create();
  for (const line of lines) digest.update(utf8ToBytes(line));
  return bytesToHex(digest.digest().subarray(0, 16));
}

function nextOf(values: Iterator<string>): string {
  const next = values.next();
  return next.done === true ? '' : next.value;
}
