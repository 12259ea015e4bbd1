import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/core/policy/parse-policy.ts';
import { OPERATIONS, type Policy } from '../../../../src/core/policy/policy.ts';
import { writePolicy } from '../../../../src/core/policy/write-policy.ts';

const SMALL: Policy = { version: 1, files: [{ path: 'a.csv', key: ['id'], locked: ['id', 'null'] }] };

function read(text: string): Policy {
  const parsed = parsePolicy(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

test('a new policy is short and reads by itself', () => {
  const wish: Policy = { ...SMALL, reply: { thanks: { fr: 'Merci !' } }, license: 'CC0-1.0' };
  expect(writePolicy(wish)).toBe(`# How corrections of the data in this repository are taken (Emendata).
version: 1
files:
  - path: a.csv
    key: [id]
    locked: [id, "null"]
reply:
  thanks:
    fr: Merci !
license: CC0-1.0
`);
});

describe('an existing policy', () => {
  const existing = `# ours
version: 1 # for now

files:
- path: roads.csv
  locked: [ id ] # never
# the others
- path: a.csv
  mapping: a.json
  key: [ id ] # the key
thanks_to: everybody
reply: { thanks: { fr: Merci, en: Thanks } }
# the end
`;

  test('that says so already stays as it is, to the byte', () => {
    const odd = '\ufeffversion:   1\r\nfiles: [   {path:   "a.csv"} ]\r\n\r\n\r\n';
    expect(writePolicy(read(odd), odd)).toBe(odd);
    expect(writePolicy(read(existing), existing)).toBe(existing);
  });

  test('keeps its comments, its order, and what is unknown', () => {
    const wish: Policy = {
      version: 1,
      files: [{ path: 'a.csv', key: ['id', 'year'], allow: ['set'] }, { path: 'new.csv' }],
      license: 'CC0-1.0',
    };
    expect(writePolicy(wish, existing)).toBe(`# ours
version: 1 # for now

files:
# the others
- path: a.csv
  mapping: a.json
  key: [ id, year ] # the key
  allow: [ set ]
- path: new.csv
thanks_to: everybody
license: CC0-1.0

# the end
`);
  });

  test('loses the languages that are not wished', () => {
    const wish: Policy = { version: 1, files: [], reply: { thanks: { es: 'Gracias' } } };
    expect(read(writePolicy(wish, existing)).reply).toEqual({ thanks: { es: 'Gracias' } });
  });

  test('keeps its line ends', () => {
    const text = writePolicy({ ...SMALL, license: 'CC0-1.0' }, 'version: 1\r\nfiles: []\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('with errors is not touched', () => {
    expect(() => writePolicy(SMALL, 'version: 9\n')).toThrow(TypeError);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'null',
    '1',
    '01',
    ' a ',
    '- x',
    'a: b',
    '#',
    '@x',
    '{',
    '[a]',
    '"',
    "'",
    '|',
    '>',
    '!!x',
    '&a',
    '*a',
    '\n',
    'a\n\nb\n',
    '\u2028',
    '\t',
    '?',
    '%',
    '---',
    '...',
  ),
);
const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant(1 as const),
    files: fc.array(
      fc.record(
        {
          path: fc.constantFrom('a.csv', 'b/*.csv', '**', '1', '@x/y.csv', 'é #.csv'),
          key: fc.array(anyText, { maxLength: 3 }),
          locked: fc.array(anyText, { maxLength: 3 }),
          allow: fc.subarray([...OPERATIONS]),
        },
        { requiredKeys: ['path'] },
      ),
      { maxLength: 3 },
    ),
    moderation: fc.record(
      { moderators: fc.array(fc.constantFrom('alice', '@org/data', '007')) },
      { requiredKeys: [] },
    ),
    reply: fc.record(
      {
        languages: fc.array(fc.constantFrom('fr', 'no')),
        thanks: fc.oneof(anyText, fc.dictionary(fc.constantFrom('fr', 'no', 'en'), anyText)),
      },
      { requiredKeys: [] },
    ),
    license: fc.constantFrom('CC0-1.0', '0BSD'),
    contact: fc.record({ email: fc.constant('a@example.org') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['version', 'files'] },
);

test('what is written is what is read, whatever stood there before', { timeout: 180_000 }, () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (wish, before) => {
      expect(read(writePolicy(wish))).toEqual(wish);
      expect(read(writePolicy(wish, writePolicy(before)))).toEqual(wish);
    }),
  );
});
