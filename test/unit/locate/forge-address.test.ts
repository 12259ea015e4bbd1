import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgeSourceSchema } from '../../../src/core/source.ts';
import { parseForgeAddress } from '../../../src/locate/forge-address.ts';

function read(url: string): string | undefined {
  const source = parseForgeAddress(url);
  return source && `${source.host} ${source.repository} ${source.ref} ${source.path}`;
}

const lamps = 'github.com town/data main csv/lamps.csv';
const sha = '888a9f2c0c2f8a3b7f4e5d6c7b8a99887766554a';

describe('addresses of files', () => {
  test.each([
    ['https://github.com/town/data/blob/main/csv/lamps.csv', lamps],
    ['https://github.com/town/data/raw/main/csv/lamps.csv', lamps],
    ['https://github.com/town/data/blame/main/csv/lamps.csv#L4', lamps],
    ['https://github.com/town/data/edit/main/csv/lamps.csv', lamps],
    ['https://github.com/town/data/commits/main/csv/lamps.csv', lamps],
    ['https://media.githubusercontent.com/media/town/data/main/csv/lamps.csv', lamps],
    ['https://github.com/town/data/blob/main/csv/lamps.csv?raw=true', lamps],
    ['https://github.com/town/data/blob/main/csv/lamps.csv?plain=1#L3-L9', lamps],
    ['https://github.com/town/data/raw/refs/heads/main/csv/lamps.csv', lamps],
    ['https://github.com/town/data/blob/refs/tags/main/csv/lamps.csv', lamps],
    ['https://raw.githubusercontent.com/town/data/main/csv/lamps.csv', lamps],
    ['https://raw.githubusercontent.com/town/data/refs/heads/main/csv/lamps.csv?token=A', lamps],
    ['https://raw.github.com/town/data/main/csv/lamps.csv', lamps],
    ['http://www.github.com/town/data/blob/main/csv/lamps.csv', lamps],
    ['HTTPS://GitHub.com/town/data/blob/main/csv/lamps.csv', lamps],
    [`https://github.com/town/data/blob/${sha}/a.csv`, `github.com town/data ${sha} a.csv`],
    ['https://github.com/town/data/blob/HEAD/a.csv', 'github.com town/data HEAD a.csv'],
    ['https://github.com/town/data/raw/branch/a.csv', 'github.com town/data branch a.csv'],
    ['https://git.town.example/o/r/blob/main/a.csv', 'git.town.example o/r main a.csv'],
    ['https://git.town.example:8443/o/r/raw/main/a.csv', 'git.town.example:8443 o/r main a.csv'],
    ['http://git.town.example/o/r/raw/main/a.csv', 'git.town.example o/r main a.csv'],
    ['http://127.0.0.1:8123/o/r/blob/main/a.csv', '127.0.0.1:8123 o/r main a.csv'],
    ['http://localhost:8123/o/r/raw/main/a.csv', 'localhost:8123 o/r main a.csv'],
    ['http://[::1]:8123/o/r/raw/main/a.csv', '[::1]:8123 o/r main a.csv'],
    ['https://github.com/o/r.x/blob/v1.0/d%C3%A9p%C3%B4ts%20%231.csv', 'github.com o/r.x v1.0 dépôts #1.csv'],
    ['https://github.com/o/r/blob/feature%2Fx/a.csv', 'github.com o/r feature/x a.csv'],
  ])('%s', (url, expected) => {
    expect(read(url)).toBe(expected);
  });

  test('a branch with a slash is cut at its first segment, for the forge client to mend', () => {
    expect(read('https://github.com/o/r/blob/feature/x/a.csv')).toBe('github.com o/r feature x/a.csv');
  });
});

describe('all other addresses', () => {
  test.each([
    'https://github.com/town/data',
    'https://github.com/town/data/tree/main/csv',
    'https://github.com/town/data/blob/main',
    'https://github.com/town/data/blob/main/',
    'https://github.com/town/data/blob/main/a%00.csv',
    'https://github.com/town/data/blob/main/%2e%2e%2fa.csv',
    'https://github.com/town/data/blob/main/%E0%A4%A.csv',
    'https://github.com/town/data/blob/main//a.csv',
    'https://github.com/to%20wn/data/blob/main/a.csv',
    'https://me:secret@github.com/town/data/blob/main/a.csv',
    'https://gist.github.com/me/1a2b/raw/3c4d/a.csv',
    'https://gist.githubusercontent.com/me/1a2b/raw/3c4d/a.csv',
    'https://media.githubusercontent.com/o/r/main/a.csv',
    'https://media.githubusercontent.com/media/o/r/main',
    'https://git.town.example/o/r/commits/branch/main/a.csv',
    'https://gitlab.com/g/p/-/blob/main/a.csv',
    'https://gitlab.com/g/p/raw/main/a.csv',
    'https://gitlab.town.example/g/p/raw/main/a.csv',
    'https://git.town.example/g/p/-/raw/main/a.csv',
    'https://codeberg.org/o/r/src/branch/main/a.csv',
    'https://git.town.example/o/r/src/branch/main/a.csv',
    'https://git.town.example/o/r/raw/branch/main/a.csv',
    'https://git.town.example/o/r/raw/commit/1a2b/a.csv',
    'https://bitbucket.org/o/r/raw/main/a.csv',
    'https://huggingface.co/o/r/blob/main/a.csv',
    'https://web.archive.org/web/2020/raw/main/a.csv',
    'https://my_host.example/o/r/blob/main/a.csv',
    'http://git.town.example:8080/o/r/blob/main/a.csv',
    'https://localhost:8123/o/r/blob/main/a.csv',
    'ftp://github.com/o/r/blob/main/a.csv',
    'javascript:github.com/o/r/blob/main/a.csv',
    'github.com/o/r/blob/main/a.csv',
    '',
  ])('%s', (url) => {
    expect(read(url)).toBeUndefined();
  });
});

describe('laws', () => {
  const part = fc.oneof(
    fc.webPath(),
    fc.string(),
    fc.constantFrom('/blob/', '/raw/', '/refs/heads/', '/../', '%2e', '//'),
  );
  const host = fc.constantFrom(
    'github.com',
    'raw.githubusercontent.com',
    'git.example',
    '127.0.0.1:1',
    '[::1]:2',
    'ex_ample',
  );
  const shaped = fc
    .tuple(
      fc.constantFrom('http', 'https', 'ftp'),
      host,
      fc.constantFrom('/o/r/blob/', '/o/r/', '/'),
      fc.array(part),
    )
    .map(([scheme, name, start, parts]) => `${scheme}://${name}${start}${parts.join('')}`);

  test('any text gives undefined or what the schema accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), shaped), (text) => {
        const source = parseForgeAddress(text);
        expect(source === undefined || forgeSourceSchema.safeParse(source).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('any branch and path come back from the address they are written into', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((text) => !/[/\p{Cc}]|^\.+$/u.test(text));
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1, maxLength: 4 }), (ref, path) => {
        fc.pre(ref !== 'refs' && [ref, ...path].every((text) => text.isWellFormed()));
        const url = `https://github.com/o/r/blob/${[ref, ...path].map(encodeURIComponent).join('/')}`;
        expect(parseForgeAddress(url)).toMatchObject({ ref, path: path.join('/') });
      }),
    );
  });
});
