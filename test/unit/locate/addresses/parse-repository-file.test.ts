import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRepositoryFile } from '../../../../src/locate/addresses/parse-repository-file.ts';
import type { RepositoryFile } from '../../../../src/locate/addresses/repository-file.ts';
import { rawAddressOf, toPublicSource } from '../../../../src/locate/addresses/to-public-source.ts';

function read(url: string): string | undefined {
  const file = parseRepositoryFile(url);
  return file && `${file.forge} ${file.host} ${file.repository} ${file.ref} ${file.path}`;
}

const sha = '888a9f2c0c2f8a3b7f4e5d6c7b8a99887766554a';
const gistId = '0123456789abcdef0123456789abcdef';

describe('files of forges', () => {
  test.each([
    ['https://github.com/o/r/blob/main/d/a.csv?raw=true', 'github github.com o/r main d/a.csv'],
    ['https://github.com/o/r/raw/refs/heads/main/d/a.csv', 'github github.com o/r main d/a.csv'],
    ['https://github.com/o/r/commits/main/a.csv', 'github github.com o/r main a.csv'],
    ['https://raw.githubusercontent.com/o/r/refs/heads/main/a.csv', 'github github.com o/r main a.csv'],
    ['https://media.githubusercontent.com/media/o/r/main/a.csv', 'github github.com o/r main a.csv'],
    ['https://git.town.example/o/r/blob/main/a.csv', 'github git.town.example o/r main a.csv'],
    ['https://gitlab.com/g/p/-/blob/main/d/a.csv', 'gitlab gitlab.com g/p main d/a.csv'],
    [
      'https://gitlab.com/g/sub/deep/p/-/raw/main/a.csv?inline=false',
      'gitlab gitlab.com g/sub/deep/p main a.csv',
    ],
    ['https://data.town.example/g/p/-/blame/v1.0/a.csv', 'gitlab data.town.example g/p v1.0 a.csv'],
    ['https://gitlab.com/g/p/-/edit/feature%2Fx/a.csv', 'gitlab gitlab.com g/p feature/x a.csv'],
    ['https://gitlab.town.example/g/p/raw/main/a.csv', 'gitlab gitlab.town.example g/p main a.csv'],
    [
      'https://gitlab.com/api/v4/projects/g%2Fp/repository/files/d%2Fa.csv/raw?ref=main',
      'gitlab gitlab.com g/p main d/a.csv',
    ],
    ['https://codeberg.org/o/r/src/branch/main/d/a.csv', 'forgejo codeberg.org o/r branch/main d/a.csv'],
    ['https://codeberg.org/o/r/raw/tag/v1/a.csv', 'forgejo codeberg.org o/r tag/v1 a.csv'],
    [
      'https://git.town.example:8443/o/r/media/commit/1a2b3c4/a.csv',
      'forgejo git.town.example:8443 o/r commit/1a2b3c4 a.csv',
    ],
    ['http://127.0.0.1:3000/o/r/raw/branch/main/a.csv', 'forgejo 127.0.0.1:3000 o/r branch/main a.csv'],
    ['https://bitbucket.org/w/r/src/main/d/a.csv', 'bitbucket bitbucket.org w/r main d/a.csv'],
    ['https://git.sr.ht/~me/r/tree/main/item/d/a.csv', 'sourcehut git.sr.ht ~me/r main d/a.csv'],
    ['https://git.sr.ht/~me/r/blob/main/item/a.csv', 'sourcehut git.sr.ht ~me/r main item/a.csv'],
    [
      'https://huggingface.co/datasets/ns/n/resolve/main/d/a.csv?download=true',
      'huggingface huggingface.co datasets/ns/n main d/a.csv',
    ],
    ['https://hf.co/datasets/squad/blob/main/a.csv', 'huggingface huggingface.co datasets/squad main a.csv'],
    ['https://huggingface.co/ns/model/raw/main/a.csv', 'huggingface huggingface.co ns/model main a.csv'],
    [
      `https://gist.githubusercontent.com/me/${gistId}/raw/${sha}/a.csv`,
      `gist gist.github.com me/${gistId} ${sha} a.csv`,
    ],
    [`https://gist.github.com/me/${gistId}/raw/a.csv`, `gist gist.github.com me/${gistId} HEAD a.csv`],
  ])('%s', (url, expected) => {
    expect(read(url)).toBe(expected);
  });
});

describe('copies', () => {
  const lamps = 'github github.com o/r v1 d/a.csv';
  const newest = 'github github.com o/r HEAD d/a.csv';
  test.each([
    ['https://cdn.jsdelivr.net/gh/o/r@v1/d/a.csv', lamps],
    ['https://fastly.jsdelivr.net/gh/o/r@v1/d/a.csv', lamps],
    ['https://cdn.jsdelivr.net/gh/o/r/d/a.csv', newest],
    ['https://cdn.jsdelivr.net/gh/o/r@latest/d/a.csv', newest],
    ['https://cdn.jsdelivr.net/gh/o/r@1.2/d/a.csv', newest],
    ['https://esm.sh/gh/o/r@v1/d/a.csv', lamps],
    ['https://cdn.statically.io/gh/o/r/v1/d/a.csv', lamps],
    ['https://cdn.statically.io/gh/o/r@v1/d/a.csv', lamps],
    ['https://cdn.statically.io/gl/o/r/v1/d/a.csv', 'gitlab gitlab.com o/r v1 d/a.csv'],
    ['https://cdn.statically.io/bb/o/r/v1/d/a.csv', 'bitbucket bitbucket.org o/r v1 d/a.csv'],
    ['https://raw.githack.com/o/r/v1/d/a.csv', lamps],
    ['https://rawcdn.githack.com/o/r/v1/d/a.csv', lamps],
    ['https://glcdn.githack.com/o/r/raw/v1/d/a.csv', 'gitlab gitlab.com o/r v1 d/a.csv'],
    ['https://rawgit.com/o/r/v1/d/a.csv', lamps],
    ['https://cdn.rawgit.com/o/r/v1/d/a.csv', lamps],
    [
      `https://cdn.rawgit.com/me/${gistId}/raw/${sha}/a.csv`,
      `gist gist.github.com me/${gistId} ${sha} a.csv`,
    ],
  ])('%s', (url, expected) => {
    expect(read(url)).toBe(expected);
  });
});

test.each([
  'https://gitlab.com/g/p/-/tree/main',
  'https://gitlab.com/g/-/blob/main/a.csv',
  'https://gitlab.com/g/p/-/blob/main/%2e%2e%2fa.csv',
  'https://gitlab.com/g/p/-/raw/main/a%00.csv',
  'https://gitlab.com/g/p/-/raw/main/a%0A.csv',
  'https://gitlab.com/g/p/-/raw/%E0%A4%A/a.csv',
  'https://gitlab.com/g/p/-/raw/main//a.csv',
  'https://me:secret@gitlab.com/g/p/-/raw/main/a.csv',
  'https://github.com/o/-/blob/main/a.csv'.replace('o/-', 'o%2F..'),
  'https://codeberg.org/o/r/raw/branch/main',
  'https://codeberg.org/o/r/raw/commit/main/',
  `https://gist.github.com/me/${gistId}`,
  'https://gist.github.com/me/readme/raw/a.csv',
  'https://cdn.jsdelivr.net/npm/pkg@1/a.csv',
  'https://unpkg.com/pkg/a.csv',
  'https://cdn.jsdelivr.net/gh/o',
  'https://example.org/a.csv',
  'ftp://gitlab.com/g/p/-/raw/main/a.csv',
  'javascript:alert(1)',
  '',
])('%s names no file of a repository', (url) => {
  expect(read(url)).toBeUndefined();
});

describe('laws', () => {
  const word = fc
    .stringMatching(/^[a-z][\w-]{0,8}$/)
    .filter((text) => !/^(?:raw|blob|blame|edit|commits|refs|src|resolve)$/i.test(text));
  const segment = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((text) => text.isWellFormed() && !/[/\p{Cc}]|^\.+$/u.test(text));
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const ref = segment.filter((text) => text !== 'refs');
  const owned = fc.tuple(word, word).map((parts) => parts.join('/'));
  const files: Record<string, fc.Arbitrary<RepositoryFile>> = {
    github: fc.record({
      forge: fc.constant('github'),
      host: fc.constant('github.com'),
      repository: owned,
      ref,
      path,
    }),
    gitlab: fc.record({
      forge: fc.constant('gitlab'),
      host: fc.constantFrom('gitlab.com', 'git.town.example:8443', '127.0.0.1:80'),
      repository: fc.array(word, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
      ref,
      path,
    }),
    forgejo: fc.record({
      forge: fc.constant('forgejo'),
      host: fc.constantFrom('codeberg.org', 'git.town.example'),
      repository: owned,
      ref: fc.tuple(fc.constantFrom('branch', 'tag', 'commit'), segment).map((parts) => parts.join('/')),
      path,
    }),
    bitbucket: fc.record({
      forge: fc.constant('bitbucket'),
      host: fc.constant('bitbucket.org'),
      repository: owned,
      ref,
      path,
    }),
    sourcehut: fc.record({
      forge: fc.constant('sourcehut'),
      host: fc.constant('git.sr.ht'),
      repository: owned.map((name) => `~${name}`),
      ref,
      path,
    }),
    huggingface: fc.record({
      forge: fc.constant('huggingface'),
      host: fc.constant('huggingface.co'),
      repository: owned.map((name) => `datasets/${name}`),
      ref,
      path,
    }),
    gist: fc.record({
      forge: fc.constant('gist'),
      host: fc.constant('gist.github.com'),
      repository: word.map((name) => `${name}/${gistId}`),
      ref: fc.constantFrom('HEAD', sha),
      path: segment,
    }),
  };

  test.each(Object.entries(files))('a %s file comes back from the address of its bytes', (_, any) => {
    fc.assert(
      fc.property(any, (file) => {
        fc.pre(!(file.host.endsWith(':80') && file.forge === 'gitlab'));
        expect(parseRepositoryFile(rawAddressOf(file))).toEqual(file);
      }),
    );
  });

  const piece = fc.oneof(
    fc.webPath(),
    fc.string(),
    fc.constantFrom(
      '/-/',
      '/raw/',
      '/blob/',
      '/src/branch/',
      '/%2e%2e/',
      '%',
      '@',
      '~',
      '//',
      '/../',
      'refs/heads/',
    ),
  );
  const host = fc.constantFrom(
    'github.com',
    'gitlab.com',
    'codeberg.org',
    'bitbucket.org',
    'git.sr.ht',
    'huggingface.co',
    'gist.githubusercontent.com',
    'cdn.jsdelivr.net',
    'cdn.statically.io',
    'raw.githack.com',
    'any.example',
  );
  const shaped = fc.tuple(host, fc.array(piece)).map(([name, parts]) => `https://${name}/${parts.join('')}`);

  test('no text throws, and what is understood stays inside its repository', () => {
    fc.assert(
      fc.property(fc.oneof(shaped, fc.webUrl(), fc.string()), (url) => {
        const file = parseRepositoryFile(url);
        if (!file) return;
        expect(file.path.split('/')).not.toContain('..');
        expect(file.path.split('/')).not.toContain('');
        const source = toPublicSource(file);
        expect(source.kind === 'forge' || URL.canParse(source.url)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('an address of the longest kind is read in no time', () => {
    const hostile = ['/-/raw/', 'a/', '/-', '@', '%2F'].map(
      (text) => `https://gitlab.com/${text.repeat(8_000 / text.length)}`,
    );
    const start = performance.now();
    for (const url of hostile) parseRepositoryFile(url);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
