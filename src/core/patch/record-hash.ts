import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { recordText } from './table.ts';

/**
 * The first 128 bits, in hex, of the SHA-256 of a record's values: a name for a record that has no key. Empty cells at its
 * end do not count, so it stays the same when the table becomes wider.
 *
 * `JSON.stringify` is RFC 8785 for an array of strings, and several times faster than the general
 * canonicaliser. The one difference, half a surrogate pair, becomes an escape here and never throws.
 */
export function recordHash(values: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(recordText(values))).subarray(0, 16));
}
