import { describe, expect, test } from 'vitest';
import { webAddressOfGit } from '../../../../src/locate/addresses/git-address.ts';
import { parseRepository, repositoryAddress } from '../../../../src/locate/addresses/parse-repository.ts';

function read(url: string): string | undefined {
  const folder = parseRepository(url);
  return folder && `${folder.forge} ${folder.host} ${folder.repository} ${folder.ref} ${folder.path}`.trim();
}

describe('addresses of repositories', () => {
  test.each([
    ['https://github.com/o/r', 'github github.com o/r HEAD'],
    ['https://github.com/o/r.git', 'github github.com o/r HEAD'],
    ['https://www.github.com/o/r/', 'github github.com o/r HEAD'],
    ['https://github.com/o/r/issues/3', 'github github.com o/r HEAD'],
    ['https://github.com/o/r/tree/v1', 'github github.com o/r v1'],
    ['https://github.com/o/r/tree/main/data/csv/', 'github github.com o/r main data/csv'],
    ['https://github.com/o/r/blob/main/README.md', 'github github.com o/r main'],
    ['https://gitlab.com/g/sub/p', 'gitlab gitlab.com g/sub/p HEAD'],
    ['https://gitlab.com/g/p/-/tree/main/data', 'gitlab gitlab.com g/p main data'],
    ['https://framagit.org/g/p', 'gitlab framagit.org g/p HEAD'],
    ['https://codeberg.org/o/r/src/branch/main/data', 'forgejo codeberg.org o/r main data'],
    ['https://codeberg.org/o/r/src/branch/main/a.csv', 'forgejo codeberg.org o/r main'],
    ['https://codeberg.org/o/r/src/tag/v1/a.csv', 'forgejo codeberg.org o/r HEAD'],
    ['https://bitbucket.org/w/r', 'bitbucket bitbucket.org w/r HEAD'],
    ['https://git.sr.ht/~me/r', 'sourcehut git.sr.ht ~me/r HEAD'],
    ['https://huggingface.co/datasets/ns/n', 'huggingface huggingface.co datasets/ns/n HEAD'],
    [
      'https://huggingface.co/datasets/ns/n/tree/main/data',
      'huggingface huggingface.co datasets/ns/n main data',
    ],
  ])('%s', (url, expected) => {
    expect(read(url)).toBe(expected);
  });

  test.each([
    'https://github.com/',
    'https://github.com/o',
    'https://github.com/topics/data',
    'https://github.com/o/r/tree/main/%2e%2e%2f%2e%2e',
    'https://github.com/o/r/tree/%E0%A4%A',
    'https://me:secret@github.com/o/r',
    'https://gist.github.com/me/0123456789abcdef0123',
    'https://town.example/o/r',
    '',
  ])('%s is none', (url) => {
    expect(read(url)).toBeUndefined();
  });

  test.each([
    'https://github.com/o/r',
    'https://github.com/o/r/tree/feature%2Fx/data',
    'https://gitlab.com/g/sub/p/-/tree/main/data',
    'https://codeberg.org/o/r/src/branch/main/data',
    'https://huggingface.co/datasets/ns/n/tree/main/data',
  ])('%s is written as it is read', (url) => {
    const folder = parseRepository(url);
    expect(folder && repositoryAddress(folder)).toBe(url);
  });
});

test.each([
  ['git+https://github.com/o/r.git', 'https://github.com/o/r'],
  ['git://github.com/o/r.git#main', 'https://github.com/o/r'],
  ['git+ssh://git@github.com/o/r.git', 'https://github.com/o/r'],
  ['ssh://git@gitlab.com/g/p.git', 'https://gitlab.com/g/p'],
  ['git@codeberg.org:o/r.git', 'https://codeberg.org/o/r'],
  ['github:o/r', 'https://github.com/o/r'],
  ['gitlab:g/p', 'https://gitlab.com/g/p'],
  ['o/r', 'https://github.com/o/r'],
  ['https://github.com/o/r/tree/main/packages/x', 'https://github.com/o/r/tree/main/packages/x'],
  ['', undefined],
  ['just words', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
])('git writes %j for %j', (text, url) => {
  expect(webAddressOfGit(text)).toBe(url);
});
