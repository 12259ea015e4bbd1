import type { RecordAddress } from './patch.ts';
import { recordHash } from './record-hash.ts';
import { byColumn, valueOf } from './table.ts';

/** How records of one version of a table are addressed. */
export interface Addressing {
  columns: readonly string[];
  key: readonly string[];
  /** Columns that the patch deletes. */
  without?: readonly string[];
}

/** The address of a record (0-based place) with these values, as the version that the contributor saw has it. */
export function addressOf(place: number, values: readonly string[], addressing: Addressing): RecordAddress {
  const { columns, key, without = [] } = addressing;
  const named = byColumn(columns, values);
  const rest = values.map((value, column) => (without.includes(columns[column] ?? '') ? '' : value));
  return {
    record: place + 1,
    key: key.length === 0 ? null : Object.fromEntries(key.map((name) => [name, valueOf(named, name)])),
    hash: recordHash(values),
    ...(without.length > 0 && { rest: recordHash(rest) }),
  };
}
