import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/core/policy/parse-policy.ts';

const FULL = `# What we wish.
version: 1
files:
  - path: data/equipements.csv
    key: [id]
    locked: [id, 2020, no, "null"]
    allow: [set, insert]
  - path: "data/**/*.csv"
moderation:
  moderators: [alice, "@org/data"]
reply:
  languages: [fr, pt-BR]
  thanks:
    fr: Merci !
    en: Thank you!
license: CC0-1.0
contact:
  email: data@ville.fr
`;

/** Reason, path, line and column of the first things said. */
function said(text: string | Uint8Array): unknown[] {
  const parsed = parsePolicy(text);
  const list = 'problems' in parsed ? parsed.problems : parsed.warnings;
  return list.map(({ reason, path, line, column, value }) => [reason, path, `${line}:${column}`, value]);
}

test('a policy is read as it was meant', () => {
  const files = [
    {
      path: 'data/equipements.csv',
      key: ['id'],
      locked: ['id', '2020', 'no', 'null'],
      allow: ['set', 'insert'],
    },
    { path: 'data/**/*.csv' },
  ];
  const expected = {
    version: 1,
    files,
    moderation: { moderators: ['alice', '@org/data'] },
    reply: { languages: ['fr', 'pt-BR'], thanks: { fr: 'Merci !', en: 'Thank you!' } },
    license: 'CC0-1.0',
    contact: { email: 'data@ville.fr' },
  };
  expect(parsePolicy(FULL)).toMatchObject({ policy: expected, warnings: [] });
  const bytes = new TextEncoder().encode(`\ufeff---\n${FULL}`.replaceAll('\n', '\r\n'));
  expect(parsePolicy(bytes)).toMatchObject({ policy: expected, warnings: [] });
});

test('what this version does not know is warned about, wherever it stands', () => {
  const text = `version: 1
files:
  - path: a.csv
    mapping: a.json
    constructor: x
intake: { relay: "https://relay.example" }
contact: { phone: 1 }
`;
  expect(said(text)).toEqual([
    ['unknown-member', 'files[0].mapping', '4:5', 'mapping'],
    ['unknown-member', 'files[0].constructor', '5:5', 'constructor'],
    ['unknown-member', 'contact.phone', '7:12', 'phone'],
    ['unknown-member', 'intake', '6:1', 'intake'],
  ]);
  expect(parsePolicy(text)).toMatchObject({
    policy: { version: 1, files: [{ path: 'a.csv' }], contact: {} },
  });
});

test('the second entry for a path is warned about', () => {
  const text = 'version: 1\nfiles:\n  - path: a.csv\n  - path: a.csv\n    locked: [x]\n';
  expect(said(text)).toEqual([['same-path', 'files[1].path', '4:5', 'a.csv']]);
});

describe('each error says what, where and on which line', () => {
  const files = 'files: [{ path: a.csv }]\n';
  test.each([
    ['', ['empty', '', '1:1', '']],
    ['# nothing\n', ['empty', '', '1:1', '']],
    ['- a\n', ['expected-map', '', '1:1', '']],
    ['just words', ['expected-map', '', '1:1', 'just words']],
    [files, ['missing', 'version', '1:1', 'version']],
    ['version: 1\n', ['missing', 'files', '1:1', 'files']],
    [`${files}version: 2\n`, ['unknown-version', 'version', '2:1', '2']],
    [`${files}version:\n`, ['empty', 'version', '2:1', '']],
    ['version: 1\nfiles: data.csv\n', ['expected-list', 'files', '2:1', 'data.csv']],
    ['version: 1\nfiles: [data.csv]\n', ['expected-map', 'files[0]', '2:9', 'data.csv']],
    ['version: 1\nfiles:\n  - key: [a]\n', ['missing', 'files[0].path', '3:5', 'path']],
    ['version: 1\nfiles:\n  - path: [a]\n', ['expected-text', 'files[0].path', '3:5', '']],
    ['version: 1\nfiles:\n  - path: a\n    key: id\n', ['expected-list', 'files[0].key', '4:5', 'id']],
    ['version: 1\nfiles:\n  - path: a\n    locked:\n', ['empty', 'files[0].locked', '4:5', '']],
    ['version: 1\nfiles:\n  - path: a\n    locked: [b, ""]\n', ['empty', 'files[0].locked[1]', '4:17', '']],
    [
      'version: 1\nfiles:\n  - path: a\n    allow: [set, drop]\n',
      ['unknown-operation', 'files[0].allow[1]', '4:18', 'drop'],
    ],
    ['version: 1\nfiles: [{path: /a}]\n', ['bad-path', 'files[0].path', '2:10', '/a']],
    [
      `version: 1\n${files}reply: { languages: [english] }\n`,
      ['bad-language', 'reply.languages[0]', '3:22', 'english'],
    ],
    [`version: 1\n${files}reply: { thanks: [merci] }\n`, ['expected-words', 'reply.thanks', '3:10', '']],
    [`version: 1\n${files}license: none of them\n`, ['bad-license', 'license', '3:1', 'none of them']],
    [`version: 1\n${files}contact: { email: "a@b c" }\n`, ['bad-email', 'contact.email', '3:12', 'a@b c']],
    [
      `version: 1\n${files}moderation: { moderators: ["a b"] }\n`,
      ['bad-moderator', 'moderation.moderators[0]', '3:28', 'a b'],
    ],
  ])('%j', (text, problem) => expect(said(text)).toEqual([problem]));

  test.each(['../a.csv', 'a/../b.csv', './a.csv', 'a//b.csv', 'a/', 'a\\\\b.csv', 'a\\nb.csv'])(
    'path %s',
    (path) => {
      const text = `version: 1\nfiles:\n  - path: "${path}"\n`;
      expect(said(text)).toMatchObject([['bad-path', 'files[0].path', '3:5', expect.any(String)]]);
    },
  );

  test('several at once, and never a flood', () => {
    const entries = Array.from({ length: 500 }, () => '  - nonsense\n').join('');
    expect(said(`version: x\nfiles:\n${entries}`)).toHaveLength(20);
  });
});

describe('hostile YAML is refused with a line, at once', () => {
  const at = (reason: string, place: string) => [[reason, '', place, '']];
  const laughs = 'a: &a [x, x]\n' + Array.from({ length: 30 }, (_, n) => `b${n}: [*a, *a]\n`).join('');
  test.each<[string, string | Uint8Array, unknown]>([
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xe9, 0x3a), at('not-utf-8', '1:1')],
    ['a giant', `version: 1\n#${'x'.repeat(70_000)}`, at('too-large', '1:1')],
    ['an alias bomb', laughs, at('not-plain', '1:4')],
    ['a merge key', 'version: 1\nfiles: *x\n', at('not-plain', '2:8')],
    ['a tag', 'version: 1\nfiles: !!js/function x\n', at('not-plain', '2:8')],
    ['a directive', '%YAML 1.1\n---\nversion: 1\n', at('not-plain', '1:1')],
    ['an explicit key', 'version: 1\n? files\n: x\n', at('not-plain', '2:1')],
    ['a second document', 'version: 1\n---\nversion: 1\n', at('several-documents', '2:1')],
    ['the same member twice', 'version: 1\nfiles: []\nfiles: []\n', at('duplicate-member', '3:1')],
    ['a tab as indentation', 'version: 1\nfiles:\n\t- path: a\n', at('yaml', '3:1')],
    ['a quote that never closes', 'version: 1\nlicense: "CC0\n', at('yaml', '3:1')],
  ])('%s', (_, text, problem) => expect(said(text)).toEqual(problem));

  test.each([
    ['brackets', '['.repeat(60_000)],
    ['dashes', '- '.repeat(30_000)],
    ['question marks', '? '.repeat(30_000)],
    ['colons', 'a: '.repeat(20_000)],
    ['steps', Array.from({ length: 350 }, (_, n) => `${' '.repeat(n)}a:\n`).join('')],
    ['names', Array.from({ length: 12_000 }, (_, n) => `${n.toString(36)}:\n`).join('')],
    ['empty lists', '[]'.repeat(30_000)],
  ])(
    'a pile of %s',
    (_, text) =>
      expect(said(text)).toMatchObject([[expect.stringMatching(/^(?!empty)/), '', expect.any(String), '']]),
    30_000,
  );

  test('__proto__ is a name like any other', () => {
    const text = 'version: 1\nfiles: []\n__proto__: { moderation: x }\n';
    const parsed = parsePolicy(text);
    expect('policy' in parsed && parsed.policy).toEqual({ version: 1, files: [] });
    expect('policy' in parsed && parsed.policy.moderation).toBeUndefined();
  });
});

test('whatever a file holds, it is a policy or explained', { timeout: 180_000 }, () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      'version: 1\n',
      'files:\n',
      '  - path: a.csv\n',
      '    locked: [',
      'reply: {',
      ': ',
      '- ',
      '\n',
      '\t',
      '"',
      "'",
      '|\n',
      '>-\n',
      ']',
      '}',
      ',',
      '#',
      '\r\n',
      '\ufeff',
      '...',
      '---\n',
      '\u0000',
      '[]',
      '{}',
      '~',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parsePolicy(text);
      const said = 'problems' in parsed ? parsed.problems : parsed.warnings;
      expect('policy' in parsed || said.length > 0).toBe(true);
      for (const { line, column } of said) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});
