import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { isColumnChange } from './is-column-change.ts';
import type { Change, ColumnChange, Patch, PatchSource, RecordAddress } from './patch.ts';

/**
 * The id of a patch: SHA-256 in hex of the canonical JSON (RFC 8785) of where it goes and what it asks for.
 *
 * Commit, record numbers, notes, order, reporter and date stay out, so the same correction is the same
 * proposal for everybody, and still is after the file moved. Throws on text that is not well-formed Unicode.
 */
export function patchId(patch: Pick<Patch, 'source' | 'changes'>): string {
  return bytesToHex(sha256(utf8ToBytes(identityText(patch))));
}

/** The id of each change alone, in order: what tells the same correction in two versions of a patch. */
export function changeIds({ source, changes }: Pick<Patch, 'source' | 'changes'>): string[] {
  return changes.map((change) => patchId({ source, changes: [change] }));
}

/** The text that `patchId` hashes; other implementers compare theirs with it. */
export function identityText({ source, changes }: Pick<Patch, 'source' | 'changes'>): string {
  // Canonical texts and not objects are sorted: by UTF-16 code unit, as RFC 8785 sorts names.
  const asked = changes.map((change) => canonical(identityOf(change))).sort();
  return `{"changes":[${asked.join(',')}],"source":${canonicalSource(source)}}`;
}

/** One text for the file that a patch corrects, whatever its version. */
export function canonicalSource(source: PatchSource): string {
  return canonical(placeOf(source));
}

function placeOf(source: PatchSource): Record<string, string> {
  if (source.kind === 'url') return { url: source.url };
  if (source.kind === 'file') return { file: source.name };
  const { host, repository, path, ref } = source;
  return { host, repository, path, ref };
}

/** An insert says nothing of its neighbour: a record added at the end stays the same proposal when others are added there. */
function identityOf(change: Change): object {
  if (isColumnChange(change)) return columnIdentity(change);
  const twins = 'twins' in change && change.twins !== undefined ? { twins: change.twins } : {};
  if (change.op === 'insert') return { op: change.op, after: change.after, ...twins };
  const at = addressIdentity(change.at);
  if (change.op === 'delete') return { op: change.op, at, ...twins };
  return { op: change.op, at, column: change.column, after: change.after };
}

/** Not its place, nor the values that go: the same column is the same proposal. Where a column moves is what is asked for. */
function columnIdentity(change: ColumnChange): object {
  const { op, column } = change;
  if (op === 'rename-column') return { op, column, after: change.after };
  return op === 'move-column' ? { op, column, follows: change.follows } : { op, column };
}

/** The key when there is one: then the hash, which any other edit of the record changes, must not matter. */
function addressIdentity({ key, hash }: RecordAddress): object {
  return key === null ? { hash } : { key };
}

function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('An object always has a canonical form');
  return text;
}
