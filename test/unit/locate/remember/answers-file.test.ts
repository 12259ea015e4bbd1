import { expect, test } from 'vitest';
import {
  AnswersFileError,
  parseAnswersFile,
  toAnswersFile,
} from '../../../../src/locate/remember/answers-file.ts';
import { toAnswer } from '../../../../src/locate/remember/remember.ts';
import { tableFinding } from '../findings.ts';

const source = {
  kind: 'forge',
  forge: 'github',
  host: 'github.com',
  repository: 'o/r',
  ref: 'main',
  path: 'a.csv',
} as const;
const answer = toAnswer(
  tableFinding(),
  { url: 'https://town.example/lamps' },
  source,
  '2026-01-03T00:00:00Z',
);

function refusal(text: string): string {
  try {
    parseAnswersFile(text);
    return 'read';
  } catch (error) {
    return error instanceof AnswersFileError ? error.reason : 'another error';
  }
}

test('answers come back from their file', () => {
  expect(parseAnswersFile(toAnswersFile([answer]))).toEqual([answer]);
  expect(parseAnswersFile(`\uFEFF${toAnswersFile([])}`)).toEqual([]);
});

test.each([
  ['', 'no-json'],
  ['{', 'no-json'],
  ['{}', 'no-answers-file'],
  [toAnswersFile([answer]).replace('"version": 1', '"version": 2'), 'no-answers-file'],
  [toAnswersFile([answer]).replace('"forge": "github"', '"forge": "other"'), 'no-answers-file'],
  [toAnswersFile([answer]).replace('2026-01-03', 'yesterday'), 'no-answers-file'],
  [' '.repeat(10_000_001), 'too-large'],
])('another file is refused whole', (text, reason) => {
  expect(refusal(text)).toBe(reason);
});
