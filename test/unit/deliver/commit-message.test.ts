import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commitMessage } from '../../../src/deliver/commit-message.ts';
import { HOSTILE } from './hostile-strings.ts';
import { COLUMN_CHANGES, samplePatch, setChange, withPath } from './sample-patch.ts';

function trailers(message: string): string {
  return execFileSync('git', ['interpret-trailers', '--parse'], { input: message, encoding: 'utf8' });
}

test('tells the changes in plain text and names the patch in a trailer', () => {
  const patch = samplePatch([
    setChange(),
    { op: 'insert', at: null, after: { iata: 'ZZZ' } },
    { op: 'delete', at: setChange().at, before: {} },
  ]);
  expect(commitMessage(patch)).toBe(`Correct 1 cell, add 1 record, remove 1 record in data/airports.csv

- iata "00M", name: "Thigpen " → "Thigpen"
- new record: iata "ZZZ"
- iata "00M": removed

Given under CC0-1.0.

Emendata-Patch: ${patch.id}
`);
});

test('tells what becomes of columns', () => {
  const patch = samplePatch(COLUMN_CHANGES);
  expect(commitMessage(patch))
    .toContain(`Add 1 column, rename 1 column, remove 1 column, move 1 column in …ts.csv

- column name: renamed to "title"
- column city: removed
- new column zone, after iata
- column iata: moved, first
`);
});

describe('git reads the one trailer', () => {
  test.each(HOSTILE)('with %j in every place', (text) => {
    const change = setChange({
      column: text,
      before: text,
      after: text,
      at: { record: 1, key: { [text]: text }, hash: '0'.repeat(32) },
    });
    const patch = { ...samplePatch([setChange()]), changes: [change], license: text };
    const message = commitMessage(patch);
    expect(trailers(message)).toBe(`Emendata-Patch: ${patch.id}\n`);
    expect(message).not.toMatch(/@|#|:\/\/|[<>[\]]/);
  });
});

test('the subject stays within 72 characters and keeps the end of the file name', () => {
  const patch = samplePatch([setChange()]);
  const subjectOf = (path: string) => commitMessage(withPath(patch, path)).split('\n')[0] ?? '';
  expect(subjectOf(`${'folder/'.repeat(20)}airports.csv`)).toBe('Correct 1 cell in airports.csv');
  const cut = subjectOf(`${'long-'.repeat(40)}airports.csv`);
  expect(cut.length).toBeLessThanOrEqual(72);
  expect(cut).toMatch(/^Correct 1 cell in ….*airports\.csv$/);
});

test('a large patch is counted, not told', () => {
  const message = commitMessage(samplePatch(Array.from({ length: 60 }, () => setChange())));
  expect(message.match(/^- iata/gm)?.length).toBe(50);
  expect(message).toContain('- … and 10 more\n');
});
