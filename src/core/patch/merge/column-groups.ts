import { isColumnChange } from '../is-column-change.ts';
import type { Change } from '../patch.ts';
import { type Claim, isOneVoice } from './claim.ts';

/**
 * Groups of claims that contradict each other in what they say of columns, each claim in one of them: a column that is deleted, and
 * all that needs it; several names or places for one; several new columns with one name, and what is written into them.
 */
export function columnGroups(claims: readonly Claim[]): Claim[][] {
  if (!claims.some(({ change }) => isColumnChange(change))) return [];
  const groups = new Groups();
  for (const found of contradictions(claims)) groups.add(found);
  // What is written into a new column goes with it.
  const columns = new Map(
    claims.flatMap((claim) => (claim.change.op === 'add-column' ? [[claim.change.column, claim]] : [])),
  );
  for (const claim of claims) {
    for (const name of usedBy(claim.change)) {
      const added = columns.get(name);
      if (added !== undefined && groups.has(added)) groups.add([added, claim]);
    }
  }
  return groups.all().map((group) => claims.filter((claim) => group.has(claim)));
}

/** All changes of columns, and what is written into new ones. */
export function claimsOnColumns(claims: readonly Claim[]): Claim[] {
  const added = new Set(claims.flatMap(({ change }) => (change.op === 'add-column' ? [change.column] : [])));
  return claims.filter(
    ({ change }) => isColumnChange(change) || usedBy(change).some((name) => added.has(name)),
  );
}

function* contradictions(claims: readonly Claim[]): Generator<Claim[]> {
  const by = {
    column: new Map<string, Claim[]>(),
    use: new Map<string, Claim[]>(),
    name: new Map<string, Claim[]>(),
  };
  for (const claim of claims) {
    const { change } = claim;
    for (const name of usedBy(change)) note(by.use, name, claim);
    if (!isColumnChange(change)) continue;
    note(by.column, `${change.op} ${change.column}`, claim);
    if (change.op === 'add-column') note(by.name, change.column, claim);
    if (change.op === 'rename-column') note(by.name, change.after, claim);
    const leaves = change.op === 'delete-column' || change.op === 'move-column';
    if (leaves) note(by.use, change.column, claim);
  }
  yield* [...by.column.values(), ...by.name.values()].filter(isContradiction);
  yield* [...by.use].flatMap(([name, users]) => leavingAndUsing(name, users)).filter(isContradiction);
}

/** A column that is deleted and all that uses it, or one that moves and those that are to follow it. */
function leavingAndUsing(name: string, users: readonly Claim[]): Claim[][] {
  const has = (op: Change['op']): boolean =>
    users.some(({ change }) => isColumnChange(change) && change.op === op && change.column === name);
  if (has('delete-column')) return [[...users]];
  if (!has('move-column')) return [];
  const isPlace = ({ change }: Claim): boolean => change.op === 'move-column' || change.op === 'add-column';
  return [users.filter((claim) => isPlace(claim))];
}

function isContradiction(claims: readonly Claim[]): boolean {
  return claims.length > 1 && !isOneVoice(claims);
}

/** The columns that a change needs to be there. */
function usedBy(change: Change): string[] {
  switch (change.op) {
    case 'set':
    case 'rename-column':
      return [change.column];
    case 'insert':
      return Object.keys(change.after).filter((name) => change.after[name] !== '');
    case 'add-column':
    case 'move-column':
      return change.follows === null ? [] : [change.follows];
    default:
      return [];
  }
}

function note(groups: Map<string, Claim[]>, name: string, claim: Claim): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [claim]);
  else group.push(claim);
}

/** Sets of claims, joined where they share one. */
class Groups {
  readonly #groupOf = new Map<Claim, Set<Claim>>();

  has(claim: Claim): boolean {
    return this.#groupOf.has(claim);
  }

  add(claims: readonly Claim[]): void {
    const joined = new Set(claims);
    for (const claim of claims) for (const other of this.#groupOf.get(claim) ?? []) joined.add(other);
    for (const claim of joined) this.#groupOf.set(claim, joined);
  }

  all(): ReadonlySet<Claim>[] {
    return [...new Set(this.#groupOf.values())];
  }
}
