import canonicalize from 'canonicalize';
import type { CsvDocument } from '../core/csv/csv-document.ts';
import { isColumnChange } from '../core/patch/is-column-change.ts';
import type { Outcome } from '../core/patch/outcome.ts';
import type { Change, Patch } from '../core/patch/patch.ts';
import { rebase } from '../core/patch/rebase.ts';
import { valueOf, type ValuesByColumn } from '../core/patch/table.ts';
import type { ProposalSummary } from '../forges/moderating.ts';
import type { Rival } from './review.ts';

/** A patch of another open proposal, on the same file. */
export interface OtherPatch {
  summary: ProposalSummary;
  patch: Patch;
}

/** One wish of another proposal for a place in the current file. */
interface Wish {
  asks: string;
  rival: Omit<Rival, 'agrees'>;
}

/** Finds, for a change, what other open proposals ask of the same cell, record or column of the file as it is now. */
export class RivalSearch {
  readonly #wishes = new Map<string, Wish[]>();

  constructor(others: readonly OtherPatch[], file: CsvDocument) {
    for (const { summary, patch } of others) {
      for (const outcome of rebase(patch, file)) this.#note(outcome, { summary, patch });
    }
  }

  /** Each other proposal once, in the order they were given. */
  find(outcome: Outcome, key: readonly string[]): Rival[] {
    const asked = askedOf(outcome.change);
    const rivals = new Map<number, Rival>();
    for (const { asks, rival } of watchedPlaces(outcome, key).flatMap(
      (place) => this.#wishes.get(place) ?? [],
    ))
      if (!rivals.has(rival.number)) rivals.set(rival.number, { ...rival, agrees: asks === asked });
    return [...rivals.values()];
  }

  #note(outcome: Outcome, { summary: { number, url, author }, patch }: OtherPatch): void {
    const { change } = outcome;
    const wish = { asks: askedOf(change), rival: { number, url, author, after: afterOf(change) } };
    for (const place of claimedPlaces(outcome, patch.key)) {
      const known = this.#wishes.get(place);
      if (known === undefined) this.#wishes.set(place, [wish]);
      else known.push(wish);
    }
  }
}

/** Names of the places under which a change is found by others; none when it is settled, or its place unknown. */
function claimedPlaces(outcome: Outcome, key: readonly string[]): string[] {
  const record = 'record' in outcome ? outcome.record : undefined;
  const { change } = outcome;
  if (change.op === 'delete') return record === undefined ? [] : [`delete ${record}`];
  if (change.op === 'set')
    return record === undefined ? [] : [`cell ${record} ${change.column}`, `any ${record}`];
  return watchedPlaces(outcome, key);
}

/** Names of the places where a change meets others: who deletes a record meets everybody who corrects a cell of it. */
function watchedPlaces(outcome: Outcome, key: readonly string[]): string[] {
  if (outcome.status !== 'applies' && outcome.status !== 'conflict') return [];
  const { change } = outcome;
  if (isColumnChange(change)) return [`column ${change.column}`];
  if (change.op === 'insert') return [`new ${newName(change.after, key)}`];
  const record = 'record' in outcome ? outcome.record : 0;
  if (change.op === 'delete') return [`delete ${record}`, `any ${record}`];
  return [`cell ${record} ${change.column}`, `delete ${record}`];
}

/** The key of a new record; all of it, when it has none. */
function newName(values: ValuesByColumn, key: readonly string[]): string {
  const cells = key.map((name) => valueOf(values, name));
  return cells.some((cell) => cell.trim() !== '') ? JSON.stringify(cells) : valuesText(values);
}

/** One text for what a change asks for at its place. */
function askedOf(change: Change): string {
  switch (change.op) {
    case 'set':
    case 'rename-column':
      return `${change.op} ${change.after}`;
    case 'insert':
      return `insert ${valuesText(change.after)}`;
    case 'add-column':
    case 'move-column':
      return `${change.op} ${JSON.stringify(change.follows)}`;
    case 'delete':
    case 'delete-column':
      return change.op;
  }
}

/** What a change asks for, as one value for a person; undefined when it wants something gone. */
function afterOf(change: Change): string | undefined {
  switch (change.op) {
    case 'set':
    case 'rename-column':
      return change.after;
    case 'insert':
      return Object.values(change.after)
        .filter((value) => value !== '')
        .join(', ');
    case 'add-column':
    case 'move-column':
      return change.column;
    case 'delete':
    case 'delete-column':
      return undefined;
  }
}

function valuesText(values: ValuesByColumn): string {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return canonicalize(Object.fromEntries(filled)) ?? '';
}
