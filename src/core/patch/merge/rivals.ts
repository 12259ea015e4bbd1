import { addressText } from '../seen-record.ts';
import { valueOf } from '../table.ts';
import { type Claim, isOneVoice } from './claim.ts';

/** Claims that cannot all be met. */
export interface Rivals {
  /**
   * `cell`: one cell is to have several values. `record`: a record is to be deleted, and corrected. `key`: several records
   * are to have one key.
   */
  over: 'cell' | 'record' | 'key';
  claims: Claim[];
}

/** Finds the rivals among claims on one version. No claim is in two of them. */
export function findRivals(claims: readonly Claim[], key: readonly string[]): Rivals[] {
  const records = rivalsOf('record', groupBy(claims, recordOf).filter(hasDeletion));
  const afterRecords = without(claims, records);
  const cells = rivalsOf('cell', groupBy(afterRecords, cellOf));
  const afterCells = without(afterRecords, cells);
  return [...records, ...cells, ...rivalsOf('key', keyGroups(afterCells, key))];
}

function rivalsOf(over: Rivals['over'], groups: readonly Claim[][]): Rivals[] {
  return groups
    .filter((group) => group.length > 1 && !isOneVoice(group))
    .map((group) => ({ over, claims: group }));
}

function without(claims: readonly Claim[], rivals: readonly Rivals[]): Claim[] {
  const taken = new Set(rivals.flatMap((each) => each.claims));
  return claims.filter((claim) => !taken.has(claim));
}

function recordOf({ change }: Claim): string | undefined {
  return change.op === 'insert' ? undefined : addressText(change.at);
}

function cellOf({ change }: Claim): string | undefined {
  return change.op === 'set' ? `${addressText(change.at)} ${change.column}` : undefined;
}

function hasDeletion(claims: readonly Claim[]): boolean {
  return claims.some(({ change }) => change.op === 'delete');
}

function groupBy(claims: readonly Claim[], nameOf: (claim: Claim) => string | undefined): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = nameOf(claim);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return [...groups.values()];
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
