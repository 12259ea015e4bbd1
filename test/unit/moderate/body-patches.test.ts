import { describe, expect, test } from 'vitest';
import { proposalText } from '../../../src/deliver/proposal-text.ts';
import { patchesInBody } from '../../../src/moderate/body-patches.ts';
import { HOSTILE } from '../deliver/hostile-strings.ts';
import { patchOf, set } from './sample.ts';

const PATCH = patchOf(set(0, 1, 'Market Square'));
const { body } = proposalText(PATCH);

describe('the patch in a body', () => {
  test.each(HOSTILE.filter((value) => !/\p{Cs}/u.test(value) && value !== ''))(
    'is read back with the value %j',
    (value) => {
      const patch = patchOf(set(0, 1, value));
      expect(patchesInBody(proposalText(patch).body)).toEqual([patch]);
    },
  );

  test.each([
    ['line ends of a web form', body.replaceAll('\n', '\r\n')],
    ['words before and behind', `Hello!\n\n${body}\n\nThanks`],
    ['unticked cells', body.replaceAll('- [x]', '- [ ]')],
    [
      'a longer fence',
      body.replace('```json', '`````json').replace(/```\n\n<\/details>/, '`````\n\n</details>'),
    ],
    ['another block before it', '```json\n{"a": 1}\n```\n' + body],
  ])('is found with %s', (_, edited) => {
    expect(patchesInBody(edited)).toEqual([PATCH]);
  });

  test.each([
    ['nothing', ''],
    ['no end', body.slice(0, body.indexOf('"changes"'))],
    ['a value changed by hand', body.replaceAll('Market Square', 'Circus')],
    ['other JSON', '```json\n[1, 2, 3]\n```'],
    ['broken JSON', '```json\n{"emendata": 1,\n```'],
    ['deep JSON', `\`\`\`json\n${'['.repeat(60_000)}\n\`\`\``],
    ['a block of another kind', body.replace('```json', '```')],
    ['too much of it', body + ' '.repeat(400_000)],
  ])('is not there with %s', (_, edited) => {
    expect(patchesInBody(edited)).toEqual([]);
  });

  test('may be several, one a file', () => {
    const other = patchOf(set(1, 1, 'Chapel'));
    expect(patchesInBody(body + proposalText(other).body)).toEqual([PATCH, other]);
  });

  test('is looked for in a time that the longest body cannot stretch', () => {
    const hostile = '```json\n'.repeat(37_000);
    const start = performance.now();
    expect(patchesInBody(hostile)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
