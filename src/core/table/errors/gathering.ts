import { detached } from '../profile/detached.ts';
import type { Odd } from './record-judge.ts';
import { ERROR_KINDS, type ErrorKind, type Suggestion } from './suggestion.ts';

/** Records that a suggestion names, and suggestions of one kind in one column: no person looks at more. */
const [mostRecords, mostSuggestions] = [1_000, 200];

/** All likely errors that were found. */
export interface FoundErrors {
  /** The surest kinds first. */
  suggestions: readonly Suggestion[];
  /** Further ones that were found and are not listed: there are too many of their kind. */
  left: number;
}

interface Gathered extends Suggestion {
  records: number[];
}

interface Group {
  /** By value. */
  suggestions: Map<string, Gathered>;
  /** Cells, listed or not. */
  count: number;
  left: number;
}

/** Puts what is the same together. */
export class Gathering {
  readonly #groups = new Map<string, Group>();

  add({ column, current, why, proposed, beside }: Odd, record: number): void {
    const { kind } = why;
    const group = this.#group(kind, column);
    group.count++;
    const key = [current, beside?.current ?? '', 'first' in why ? why.first : ''].join('\0');
    const known = group.suggestions.get(key);
    if (known !== undefined) {
      known.count++;
      if (known.records.length < mostRecords) known.records.push(record);
      return;
    }
    if (group.suggestions.size >= mostSuggestions) {
      group.left++;
      return;
    }
    const suggestion = { kind, column, current: detached(current), records: [record], count: 1, why };
    group.suggestions.set(detached(key), {
      ...suggestion,
      ...(proposed === undefined ? {} : { proposed: detached(proposed) }),
      ...(beside === undefined ? {} : { beside }),
    });
  }

  /** Takes those of a kind in a column away that are more than a limit: then they are no errors. */
  dropAbove(kind: ErrorKind, column: number | undefined, limit: number): void {
    const group = this.#groups.get(nameOf(kind, column));
    if (group !== undefined && group.count > limit) this.#groups.delete(nameOf(kind, column));
  }

  toFound(): FoundErrors {
    const groups = [...this.#groups.values()];
    const all = groups.flatMap(({ suggestions }) => [...suggestions.values()]);
    const rank = ({ kind, column }: Suggestion) => ERROR_KINDS.indexOf(kind) * 1e6 + (column ?? 0);
    return {
      suggestions: all.sort((a, b) => rank(a) - rank(b)),
      left: groups.reduce((sum, { left }) => sum + left, 0),
    };
  }

  #group(kind: ErrorKind, column: number | undefined): Group {
    const name = nameOf(kind, column);
    const known = this.#groups.get(name) ?? { suggestions: new Map<string, Gathered>(), count: 0, left: 0 };
    this.#groups.set(name, known);
    return known;
  }
}

function nameOf(kind: ErrorKind, column: number | undefined): string {
  return `${kind}:${column ?? ''}`;
}
