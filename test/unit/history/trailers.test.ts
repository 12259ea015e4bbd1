import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTrailers, trailerValues } from '../../../src/history/trailers.ts';

/** What git itself reads. */
function trailersOfGit(message: string): string[] {
  const settings = ['-c', 'core.commentChar=#'];
  const args = [...settings, 'interpret-trailers', '--parse', '--no-divider'];
  const text = execFileSync('git', args, {
    input: message,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return text.split('\n').filter((line) => line !== '');
}

function trailersOfOurs(message: string): string[] {
  return parseTrailers(message).map(({ key, value }) => `${key}: ${value}`);
}

const EXAMPLES: Record<string, string> = {
  'none in the only paragraph': 'Co-authored-by: Ada <ada@example.org>\n',
  'of a commit of ours': `Correct a name\n\n- id 4, name: "a" → "b"\n\nGiven under CC0-1.0.\n\nEmendata-Patch: ${'a'.repeat(64)}\nCo-authored-by: Ada <a@example.org>\n`,
  'without a line feed at the end': 'One\n\nReviewed-by: Bo <b@example.org>',
  'folded over lines': 'One\n\nKey: a value\n  that goes on\n\tand on\nOther: b\n',
  'beside prose, with a sign-off': 'One\n\nsome words\nSigned-off-by: Bo <b@example.org>\nReviewed-by: Bo\n',
  'beside prose': 'One\n\nsome words\nReviewed-by: Bo\n',
  'not in the last paragraph': 'One\n\nReviewed-by: Bo\n\nThe end.\n',
  'behind comments and blank lines': 'One\n\nReviewed-by: Bo\n\n# a comment\n\n',
  'before a list of conflicts': 'One\n\nReviewed-by: Bo\n\nConflicts:\n\tdata.csv\n',
  'with Windows line ends': 'One\r\n\r\nReviewed-by: Bo \r\nX: y\r\n',
  'with spaces around the colon': 'One\n\nReviewed-by  :   Bo\n',
  'of an odd key': 'One\n\nReviewed by: Bo\nÉ: x\n: y\nKey:\n',
  'cherry-picked': 'One\n\nKey: v\n(cherry picked from commit abc)\n',
  'behind a divider': 'One\n\nKey: v\n---\nOther: w\n',
  'of a message that starts blank': '\n\nKey: v\n',
};

test.each(Object.entries(EXAMPLES))('reads what git reads: %s', (_, message) => {
  expect(trailersOfOurs(message)).toEqual(trailersOfGit(message));
});

test('reads what git reads in any message', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '# c',
      'Key: v',
      'a b',
      ' on',
      '\tx',
      'Signed-off-by: A',
      'Conflicts:',
      ':',
      'K :v',
    ),
    fc.string({ unit: fc.constantFrom('a', '-', ':', ' ', '\t', '#', '\r', 'é'), maxLength: 8 }),
  );
  const message = fc.array(line, { maxLength: 12 }).map((lines) => `${lines.join('\n')}\n`);
  fc.assert(
    fc.property(message, (text) => {
      expect(trailersOfOurs(text)).toEqual(trailersOfGit(text));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a trailer is found whatever the case of its key', () => {
  const trailers = parseTrailers('One\n\nco-authored-BY: Ada\nCo-Authored-By: Bo\n');
  expect(trailerValues(trailers, 'Co-authored-by')).toEqual(['Ada', 'Bo']);
});

test('a huge hostile message takes no time', () => {
  const started = performance.now();
  parseTrailers(`One\n\n${`Key:${' '.repeat(50_000)}x\n`.repeat(20)}`);
  parseTrailers(`One\n\n${'a'.repeat(1_000_000)}\n${'\n'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
