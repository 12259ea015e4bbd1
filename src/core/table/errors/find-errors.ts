import type { CountableTable } from '../profile/profile-table.ts';
import type { ColumnProfile, TableProfile } from '../profile/profile.ts';
import { type ErrorContext, filledOf, type Judge } from './column-detector.ts';
import { columnJudge, DETECTORS } from './column-judge.ts';
import { coordinateJudge, degreesIn } from './coordinates.ts';
import { type FoundErrors, Gathering } from './gathering.ts';
import { repeatedJudge } from './repeated.ts';
import type { Odd, RecordJudge } from './record-judge.ts';
import { requiredJudge } from './required.ts';

/** Cells between two chances for the page to do something else: a few milliseconds. */
const portion = 6_000;
/** Of records that repeat others there are never too many with so few; with more, repeating is how the table is. */
const [few, mostRepeated] = [2, 0.01];

/** Most records have nothing odd: no list is made for them. */
const NOTHING: readonly Odd[] = [];

/**
 * Looks for likely errors in a table that was counted before. Yields the share that is done (0 to 1) every few milliseconds;
 * neither the table nor the profile may change meanwhile. Work grows as the cells do, and what is kept is capped.
 */
export function* findErrors(
  table: CountableTable,
  profile: TableProfile,
  context: ErrorContext,
): Generator<number, FoundErrors> {
  const gathering = new Gathering();
  const degrees = degreesIn(profile, context);
  const places = new Set([...degrees.latitudes, ...degrees.longitudes].map(({ column }) => column));
  const judges: RecordJudge[] = [
    coordinateJudge(degrees),
    requiredJudge(profile, context),
    repeatedJudge(table, profile, context),
    yield* cellJudge(profile.columns, (column) => columnJudge(column, context, places.has(column))),
  ];
  const each = Math.max(1, Math.floor(portion / Math.max(1, profile.columns.length)));
  let record = 0;
  for (const values of table.rows()) {
    for (const judge of judges) for (const odd of judge(values, record)) gathering.add(odd, record);
    record++;
    if (record % each === 0) yield record / table.length;
  }
  dropStyles(gathering, profile);
  return gathering.toFound();
}

/** Judges each cell of a record by its column alone. */
function* cellJudge(
  columns: readonly ColumnProfile[],
  judgeOf: (column: ColumnProfile) => Generator<number, Judge | undefined>,
): Generator<number, RecordJudge> {
  const judges: { column: number; judge: Judge }[] = [];
  for (const column of columns) {
    const judge = yield* judgeOf(column);
    if (judge !== undefined) judges.push({ column: column.column, judge });
    yield 0;
  }
  return (values) => {
    let odd = NOTHING;
    for (const { column, judge } of judges) {
      const current = values[column] ?? '';
      const verdict = judge(current);
      if (verdict !== undefined) odd = [...odd, { column, current, ...verdict }];
    }
    return odd;
  };
}

/** What many values do is no error. */
function dropStyles(gathering: Gathering, { columns, records }: TableProfile): void {
  for (const column of columns)
    for (const { kinds, mostShare } of DETECTORS)
      for (const kind of kinds)
        gathering.dropAbove(kind, column.column, Math.max(few, mostShare * filledOf(column)));
  for (const kind of ['repeated-record', 'repeated-key'] as const)
    gathering.dropAbove(kind, undefined, Math.max(few, mostRepeated * records));
}
