import * as fc from 'fast-check';

/** A record as its cells, and whether they are written with quotes. */
interface Line {
  cells: readonly string[];
  isQuoted: boolean;
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'Zoë', '1,5', 'say "hi"', 'two\nlines', ' x '),
  fc.string({ maxLength: 3 }),
);
const id = fc.constantFrom('1', '2', '3', '4', '5', '6', '', ' ');
/** Mostly three cells, sometimes fewer or more. */
const line: fc.Arbitrary<Line> = fc.record({
  cells: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(id, cell, cell) },
    { weight: 1, arbitrary: fc.tuple(id, cell) },
    { weight: 1, arbitrary: fc.tuple(id, cell, cell, cell, cell) },
  ),
  isQuoted: fc.boolean(),
});

/** What becomes of a record in the next version. */
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'stays' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'goes' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'doubles' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('changes' as const), column: fc.nat(2), value: cell }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('precedes' as const), line }) },
);

type Fate = typeof fate extends fc.Arbitrary<infer T> ? T : never;

/**
 * Two versions of a table: `id,name,note` with repeated and blank ids, equal, short and long records, some of them
 * changed, doubled, gone, new, quoted anew or in another order.
 */
export const anyVersions: fc.Arbitrary<[string, string]> = fc
  .array(fc.record({ line, fate, rank: fc.nat(9), requoted: fc.boolean() }), { maxLength: 10 })
  .chain((records) =>
    fc.boolean().map((isSorted): [string, string] => {
      const next = isSorted ? records.toSorted((x, y) => x.rank - y.rank) : records;
      return [
        csvOf(records.map((record) => record.line)),
        csvOf(next.flatMap((record) => linesAfter(record.line, record.fate, record.requoted))),
      ];
    }),
  );

function linesAfter(before: Line, what: Fate, requoted: boolean): Line[] {
  const same = requoted ? { ...before, isQuoted: !before.isQuoted } : before;
  if (what.kind === 'goes') return [];
  if (what.kind === 'doubles') return [same, same];
  if (what.kind === 'precedes') return [what.line, same];
  if (what.kind === 'stays') return [same];
  return [{ ...same, cells: same.cells.map((value, at) => (at === what.column ? what.value : value)) }];
}

function csvOf(lines: readonly Line[]): string {
  const written = ({ cells, isQuoted }: Line): string =>
    cells
      .map((value) => (isQuoted || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
      .join(',');
  return ['id,name,note', ...lines.map(written)].map((text) => `${text}\n`).join('');
}
