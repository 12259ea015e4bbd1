import type { RecordAddress } from './patch.ts';
import { recordHash } from './record-hash.ts';
import { byColumn, valueOf } from './table.ts';

/** The address of a record (0-based place) with these values, as the version that the contributor saw has it. */
export function addressOf(
  place: number,
  values: readonly string[],
  { columns, key }: { columns: readonly string[]; key: readonly string[] },
): RecordAddress {
  const named = byColumn(columns, values);
  return {
    record: place + 1,
    key: key.length === 0 ? null : Object.fromEntries(key.map((name) => [name, valueOf(named, name)])),
    hash: recordHash(values),
  };
}
