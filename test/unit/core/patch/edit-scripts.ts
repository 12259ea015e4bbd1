import * as fc from 'fast-check';
import Papa from 'papaparse';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { open } from './patches.ts';

/** What one contributor does around one record of the file. */
export interface RecordScript {
  sets: ReadonlyMap<number, string>;
  remove: boolean;
  /** Records to put behind this one. */
  inserts: readonly (readonly string[])[];
}

/** What two contributors do, each on the file as it was, without ever meant to meet. */
export interface Story {
  text: string;
  mine: readonly RecordScript[];
  theirs: readonly RecordScript[];
  /** A new order of the records, which the publisher made. */
  order: readonly number[];
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'Zoë', '1,5', 'say "hi"', 'two\nlines', ' x '),
  fc.string({ maxLength: 4 }),
);
const line = fc.record({
  cells: fc.tuple(cell, cell),
  quote: fc.boolean(),
  mine: action(),
  theirs: action(),
  mineInserts: fc.array(fc.tuple(cell, cell), { maxLength: 2 }),
  theirInserts: fc.array(fc.tuple(cell, cell), { maxLength: 2 }),
  rank: fc.nat(),
});

function action() {
  return fc.oneof(
    fc.constant({ kind: 'none' as const }),
    fc.constant({ kind: 'delete' as const }),
    fc.record({
      kind: fc.constant('set' as const),
      column: fc.integer({ min: 0, max: 2 }),
      value: cell,
      second: fc.option(cell),
    }),
  );
}

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
type Action = Line['mine'];

/** Stories in which no two people touch one cell; with `sharedRecords` they may touch two cells of one record. */
export function stories(sharedRecords: boolean): fc.Arbitrary<Story> {
  return fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => ({
    text: csvOf(lines),
    mine: lines.map((each, index) => scriptOf(each.mine, each.mineInserts, { owner: 'm', index })),
    theirs: lines.map((each, index) => {
      const theirs = separate(each.mine, each.theirs, sharedRecords);
      return scriptOf(theirs, each.theirInserts, { owner: 't', index });
    }),
    order: lines.map((_, index) => index).sort((a, b) => (lines[a]?.rank ?? 0) - (lines[b]?.rank ?? 0)),
  }));
}

function csvOf(lines: readonly Line[]): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const written = (value: string, always: boolean): string =>
    always || /[",\r\n]/.test(value) ? quoted(value) : value;
  const records = lines.map(({ cells, quote }, index) =>
    [`k${index}`, ...cells.map((value) => written(value, quote))].join(','),
  );
  return ['id,name,note', ...records].map((record) => `${record}\n`).join('');
}

function separate(mine: Action, theirs: Action, sharedRecords: boolean): Action {
  if (mine.kind === 'none') return theirs;
  if (!sharedRecords || mine.kind === 'delete' || theirs.kind !== 'set' || mine.second !== null)
    return { kind: 'none' };
  const column = mine.column === 1 ? 2 : 1;
  return { ...theirs, column, second: null };
}

function scriptOf(
  action: Action,
  inserts: readonly (readonly string[])[],
  who: { owner: string; index: number },
): RecordScript {
  const sets = new Map<number, string>();
  if (action.kind === 'set') {
    // A corrected key is a new one, as the key of an inserted record is.
    sets.set(action.column, action.column === 0 ? `${who.owner}${who.index}` : action.value);
    if (action.second !== null && action.column !== 1) sets.set(1, action.second);
  }
  const records = inserts.map((values, place) => [`${who.owner}-${who.index}-${place}`, ...values]);
  return { sets, remove: action.kind === 'delete', inserts: records };
}

/** Does to a freshly opened document what a script says. */
export function perform(document: CsvDocument, script: readonly RecordScript[]): void {
  for (const [record, { sets }] of script.entries()) {
    for (const [column, value] of sets) document.setCell(record, column, value);
  }
  for (const [record, { remove, inserts }] of [...script.entries()].toReversed()) {
    for (const values of inserts.toReversed()) document.insertRecord(record + 1, values);
    if (remove) document.deleteRecord(record);
  }
}

/** The records that both scripts together ask for, whatever their order, in one comparable text each. */
export function expectedRecords({ text, mine, theirs }: Story): string[] {
  return tableOf(text)
    .flatMap((values, record) => {
      const scripts = [mine[record], theirs[record]].filter((script) => script !== undefined);
      const changed = values.map(
        (value, column) =>
          scripts.map(({ sets }) => sets.get(column)).find((set) => set !== undefined) ?? value,
      );
      const kept = scripts.some(({ remove }) => remove) ? [] : [changed];
      return [...kept, ...scripts.flatMap(({ inserts }) => inserts)];
    })
    .map((values) => JSON.stringify(values))
    .sort();
}

/** The records of a text as an independent parser reads them. */
export function tableOf(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', skipEmptyLines: true }).data.slice(1);
}

export function recordsOf(text: string): string[] {
  return tableOf(text)
    .map((values) => JSON.stringify(values))
    .sort();
}

/** The same file with its records in another order, as a publisher's export may bring them. */
export function reordered(text: string, order: readonly number[]): string {
  const document = open(text);
  const records = order.map((record) => document.values(record));
  const moved = open('id,name,note\n');
  for (const values of records) moved.insertRecord(moved.length, values);
  return new TextDecoder().decode(moved.toBytes());
}
