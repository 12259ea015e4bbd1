import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { ForgeError } from '../../../../src/forges/forge.ts';
import { en } from '../../../../src/i18n/en.ts';
import { fr } from '../../../../src/i18n/fr.ts';
import { FetchError, problemText, toProblem } from '../../../../src/workbench/dataset/problem.ts';

/** The sentence for what opening these bytes throws. */
function sentence(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    openCsv(bytes);
    return 'It opened';
  } catch (error) {
    return problemText(toProblem(error), en);
  }
}

test.each([
  ['', 'The file is empty.'],
  ['<!doctype html><title>Sign in</title>', en.problem.hint.html],
  ['{"a": 1}', en.problem.hint.json],
  ['<?xml version="1.0"?><a/>', en.problem.hint.xml],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n', en.problem.hint.lfs],
])('%j is told as what it is', (text, words) => expect(sentence(new TextEncoder().encode(text))).toBe(words));

describe('a forge', () => {
  const reasons = Object.keys(en.problem.forge) as (keyof typeof en.problem.forge)[];

  test.each(reasons)('%s has a sentence in each language', (reason) => {
    const problem = toProblem(new ForgeError(reason, 'for the log'));
    expect(problemText(problem, en)).toBe(en.problem.forge[reason]);
    expect(problemText(problem, fr)).not.toContain('for the log');
  });

  test('that asks to wait says how long', () => {
    const problem = toProblem(new ForgeError('rate-limited', 'slow down', { retryAfter: 61 }));
    expect(problemText(problem, en)).toBe(
      'The forge asks to wait: too many requests. Try again in 61 seconds.',
    );
  });
});

test('an address says what its site said', () => {
  expect(problemText(toProblem(new FetchError({ kind: 'http', status: 503 })), en)).toContain('503');
  expect(problemText(toProblem(new FetchError({ kind: 'cors', host: 'a.example' })), en)).toBe(
    en.problem.hint.cors,
  );
});

test('what nobody foresaw is shown as it is, so that it can be reported', () => {
  expect(problemText(toProblem(new RangeError('out of ink')), en)).toContain('out of ink');
  expect(problemText(toProblem('a string'), en)).toContain('a string');
});
