import { isColumnChange } from '../is-column-change.ts';
import { addressText } from '../seen-record.ts';
import { valueOf } from '../table.ts';
import { type Claim, isOneVoice } from './claim.ts';
import { columnGroups } from './column-groups.ts';
import { groupBy } from './group-by.ts';

/** Claims that cannot all be met. */
export interface Rivals {
  /**
   * `cell`: one cell is to have several values. `record`: a record is to be deleted, and corrected. `key`: several records
   * are to have one key. `column`: a column is to be deleted and used, to have several names or places, or several are to have
   * one name.
   */
  over: 'cell' | 'record' | 'key' | 'column';
  claims: Claim[];
}

/** Finds the rivals among claims on one version. No claim is in two of them. */
export function findRivals(claims: readonly Claim[], key: readonly string[]): Rivals[] {
  const columns = columnGroups(claims).map((group): Rivals => ({ over: 'column', claims: group }));
  const afterColumns = withoutRivals(claims, columns);
  const records = rivalsOf('record', groupBy(afterColumns, recordOf).filter(hasDeletion));
  const afterRecords = withoutRivals(afterColumns, records);
  const cells = rivalsOf('cell', groupBy(afterRecords, cellOf));
  const afterCells = withoutRivals(afterRecords, cells);
  return [...columns, ...records, ...cells, ...rivalsOf('key', keyGroups(afterCells, key))];
}

function rivalsOf(over: Rivals['over'], groups: readonly Claim[][]): Rivals[] {
  return groups
    .filter((group) => group.length > 1 && !isOneVoice(group))
    .map((group) => ({ over, claims: group }));
}

/** The claims that are among no rivals. */
export function withoutRivals(claims: readonly Claim[], rivals: readonly Rivals[]): Claim[] {
  const taken = new Set(rivals.flatMap((each) => each.claims));
  return claims.filter((claim) => !taken.has(claim));
}

function recordOf({ change }: Claim): string | undefined {
  return isColumnChange(change) || change.op === 'insert' ? undefined : addressText(change.at);
}

function cellOf({ change }: Claim): string | undefined {
  return change.op === 'set' ? `${addressText(change.at)} ${change.column}` : undefined;
}

function hasDeletion(claims: readonly Claim[]): boolean {
  return claims.some(({ change }) => change.op === 'delete');
}

/** Claims that give records one key: new records, and corrections of the key of one. */
function keyGroups(claims: readonly Claim[], key: readonly string[]): Claim[][] {
  const corrections = groupBy(claims, (claim) => (isOnKey(claim, key) ? recordOf(claim) : undefined));
  const inserts = claims.filter(({ change }) => change.op === 'insert').map((claim) => [claim]);
  const groups = new Map<string, Claim[]>();
  for (const group of [...corrections, ...inserts]) {
    const given = givenKey(group, key);
    if (given !== undefined) groups.set(given, [...(groups.get(given) ?? []), ...group]);
  }
  return [...groups.values()];
}

function isOnKey({ change }: Claim, key: readonly string[]): boolean {
  return change.op === 'set' && key.includes(change.column);
}

/** The key that these claims give to one record; undefined when it is blank. */
function givenKey(claims: readonly Claim[], key: readonly string[]): string | undefined {
  const values = new Map<string, string>();
  for (const { change } of claims) {
    if (change.op === 'insert') for (const name of key) values.set(name, valueOf(change.after, name));
    if (change.op !== 'set') continue;
    for (const name of key) if (!values.has(name)) values.set(name, valueOf(change.at.key ?? {}, name));
    values.set(change.column, change.after);
  }
  const cells = key.map((name) => values.get(name) ?? '');
  return cells.every((cell) => cell.trim() === '') ? undefined : JSON.stringify(cells);
}
