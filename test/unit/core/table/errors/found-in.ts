import { openCsv } from '../../../../../src/core/csv/open-csv.ts';
import type { ErrorContext } from '../../../../../src/core/table/errors/column-detector.ts';
import { findErrors } from '../../../../../src/core/table/errors/find-errors.ts';
import type { Suggestion } from '../../../../../src/core/table/errors/suggestion.ts';
import { profileTable } from '../../../../../src/core/table/profile/profile-table.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

/** All that is found in a table that is given by its columns. */
export function foundIn(columns: Columns, context: Partial<ErrorContext> = {}): readonly Suggestion[] {
  const names = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((values) => values.length));
  const rows = Array.from({ length }, (_, n) =>
    names.map((name) => quoted(columns[name]?.[n] ?? '')).join(','),
  );
  const document = openCsv(new TextEncoder().encode([names.join(','), ...rows].join('\n')));
  const profile = finished(profileTable(document, context.schema));
  return finished(findErrors(document, profile, { schema: undefined, key: [], ...context })).suggestions;
}

/** The same in short: kind, what is there and what should be. */
export function brief(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map(({ kind, current, proposed }) =>
    [kind, current, ...(proposed === undefined ? [] : [proposed])].join(' | '),
  );
}

/** What a generator returns in the end. */
export function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Values that are as unlike as numbers in a row. */
export function each<Value>(length: number, value: (n: number) => Value): Value[] {
  return Array.from({ length }, (_, n) => value(n));
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
