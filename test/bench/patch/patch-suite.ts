import { applyPatch } from '../../../src/core/patch/apply.ts';
import { diffDocuments } from '../../../src/core/patch/diff.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { rebase } from '../../../src/core/patch/rebase.ts';
import { median, type Row, type Suite } from '../suite.ts';
import { assertRows, diffAndApplyWithDaff } from './daff.ts';
import { assertSame, makeTable, open, type PlainTable, toBytes, withEdits } from './tables.ts';

const ROUNDS = 3;
/** Runs of ours in a round. */
const OURS = 3;
const ABOUT = { license: 'CC0-1.0', lang: 'en', created: '2026-01-01T00:00:00Z' };

/** Diff and apply beside daff, many changes at once, and a rebase on a large file that was sorted anew. */
export const patchSuite: Suite = {
  name: 'patch',
  run: async () => [...diffRows(), ...applyRows(), ...rebaseRows()],
};

function diffRows(): Row[] {
  const before = makeTable(100_000, 12);
  const after = withEdits(before, 100);
  const bytes = [toBytes(before), toBytes(after)] as const;
  // The middle of several, because the garbage that the last run left is collected in the next one.
  const ours = (key: string[] | undefined): number =>
    median(Array.from({ length: OURS }, () => timeDiff(bytes, after, key)));
  // They take turns, so that a busy moment of the machine hits all of them alike. The first round warms up.
  const runs = Array.from({ length: ROUNDS + 1 }, () => ({
    declared: [ours(['id']), timeDaff(before, after, ['id'])] as const,
    inferred: [ours(undefined), timeDaff(before, after, [])] as const,
    none: [ours([]), timeDaff(before, after, [])] as const,
  })).slice(1);
  return [
    diffRow(
      'key declared',
      runs.map(({ declared }) => declared),
    ),
    diffRow(
      'key inferred',
      runs.map(({ inferred }) => inferred),
    ),
    diffRow(
      'no key',
      runs.map(({ none }) => none),
    ),
  ];
}

/** The row of pairs of our time and that of daff, which is told what we are told of the key. */
function diffRow(key: string, runs: readonly (readonly [number, number])[]): Row {
  const [ours, theirs] = [median(runs.map(([time]) => time)), median(runs.map(([, time]) => time))];
  return {
    measurement: `diff + apply, 100,000 × 12, 100 edits, ${key}`,
    ours,
    unit: 'ms',
    peer: 'daff',
    theirs,
    ratio: theirs / ours,
    goal: '≥ 10 × faster, every cell right',
    kept: theirs / ours >= 10,
  };
}

function timeDaff(before: PlainTable, after: PlainTable, key: readonly string[]): number {
  const run = diffAndApplyWithDaff(before, after, key);
  const start = performance.now();
  const rows = run();
  const taken = performance.now() - start;
  assertRows(rows, after);
  return taken;
}

/** Both start from tables in memory: opened files here, arrays of text there. */
function timeDiff(
  [before, after]: readonly [Uint8Array, Uint8Array],
  expected: PlainTable,
  key: string[] | undefined,
): number {
  const [a, b] = [open(before), open(after)];
  const start = performance.now();
  const diff = diffDocuments(a, b, key === undefined ? {} : { key });
  applyPatch(toPatch(diff), a);
  const taken = performance.now() - start;
  assertSame(a, expected);
  return taken;
}

function toPatch({ key, changes }: Pick<Patch, 'key' | 'changes'>): Patch {
  const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"' as const, header: true };
  const source = { kind: 'url' as const, url: 'https://example.org/data.csv', dialect };
  return { emendata: 1, id: '0'.repeat(64), source, key, changes, ...ABOUT };
}

/** Twice as many changes as a patch may hold, of each kind. */
function applyRows(): Row[] {
  const whole = makeTable(100_000, 12);
  const part = { ...whole, records: whole.records.filter((_, n) => n % 5 > 0) };
  return [
    applyRow('cells set', whole, withEdits(whole, 20_000)),
    applyRow('records deleted', whole, part),
    applyRow('records inserted', part, whole),
  ];
}

function applyRow(what: string, before: PlainTable, after: PlainTable): Row {
  const [bytes, next] = [toBytes(before), open(toBytes(after))];
  const patch = toPatch(diffDocuments(open(bytes), next, { key: ['id'] }));
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const document = open(bytes);
    const start = performance.now();
    applyPatch(patch, document);
    const taken = performance.now() - start;
    assertSame(document, after);
    return taken;
  }).slice(1);
  const ours = median(times);
  return { measurement: `rebase + apply, 100,000 × 12, 20,000 ${what}`, ours, unit: 'ms' };
}

function rebaseRows(): Row[] {
  const table = makeTable(1_000_000, 6);
  const edited = withEdits(table, 1_000);
  const document = open(toBytes(table));
  const changed = diffDocuments(document, open(toBytes(edited)), { key: ['id'] });
  const keyless = diffDocuments(document, open(toBytes(edited)), { key: [] });
  const sorted = open(toBytes({ ...table, records: table.records.toReversed() }));
  return [
    withGoal(rebaseRow('the file as it was', toPatch(changed), document)),
    withGoal(rebaseRow('sorted anew', toPatch(changed), sorted)),
    rebaseRow('sorted anew, no key', toPatch(keyless), sorted),
  ];
}

function rebaseRow(name: string, patch: Patch, document: Parameters<typeof rebase>[1]): Row {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    const outcomes = rebase(patch, document);
    const taken = performance.now() - start;
    if (outcomes.some(({ status }) => status !== 'applies')) throw new Error('A change did not apply');
    return taken;
  }).slice(1);
  const measurement = `rebase of 1,000 changes over 1,000,000 records, ${name}`;
  return { measurement, ours: median(times), unit: 'ms' };
}

function withGoal(row: Row): Row {
  return { ...row, goal: '≤ 1,000 ms', kept: row.ours <= 1_000 };
}
