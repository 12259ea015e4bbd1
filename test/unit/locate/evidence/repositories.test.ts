import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import type { PageExcerpt } from '../../../../src/core/page-excerpt.ts';
import { findRepositories } from '../../../../src/locate/evidence/repositories.ts';
import { anchor, excerptWith, headLink } from '../excerpt.ts';
import { far, fileFinding, near, tableFinding } from '../findings.ts';

const url = 'https://town.example/open/lamps';

function found(excerpt: Partial<PageExcerpt>, finding: Finding = tableFinding(), page = url): string[] {
  return findRepositories(finding, { url: page, excerpt: excerptWith(excerpt) }).map(
    ({ repository, score }) => `${repository.repository} ${repository.path} ${score}`.replace('  ', ' '),
  );
}

describe('a page names its repository', () => {
  const codeRepository = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Lamps',
    codeRepository: 'https://github.com/town/data',
    distribution: [
      { '@type': 'DataDownload', contentUrl: 'https://town.example/a.csv', encodingFormat: 'text/csv' },
    ],
  });
  test.each<[string, Partial<PageExcerpt>, string]>([
    [
      'the hint',
      { links: [headLink('emendata', 'https://github.com/town/data/tree/main/csv')] },
      'town/data csv 0.95',
    ],
    [
      'rel=vcs-git in the head',
      { links: [headLink('vcs-git', 'https://gitlab.com/town/data.git')] },
      'town/data 0.9',
    ],
    [
      'rel=vcs-git in the text',
      { anchors: [anchor('https://codeberg.org/town/data', { rel: 'vcs-git' })] },
      'town/data 0.9',
    ],
    ['a meta', { metas: [{ name: 'github-repo', content: 'town/data' }] }, 'town/data 0.9'],
    [
      'go-import',
      { metas: [{ name: 'go-import', content: 'town.example/x git https://github.com/town/data.git' }] },
      'town/data 0.5',
    ],
    ['JSON-LD', { scripts: [{ type: 'application/ld+json', text: codeRepository }] }, 'town/data 0.9'],
    [
      'its edit link',
      { anchors: [anchor('https://github.com/town/site/edit/main/docs/open/lamps.md')] },
      'town/site 0.85',
    ],
    [
      'the edit link of another page',
      { links: [headLink('edit', 'https://github.com/town/site/edit/main/index.md')] },
      'town/site 0.7',
    ],
    [
      'Forgejo’s edit form',
      { anchors: [anchor('https://codeberg.org/town/site/_edit/main/a.md')] },
      'town/site 0.7',
    ],
    [
      'its footer',
      { anchors: [anchor('https://github.com/town/site', { place: 'around' })] },
      'town/site 0.3',
    ],
  ])('by %s', (_, excerpt, expected) => {
    expect(found(excerpt)).toEqual([expected]);
  });

  test('by its own address', () => {
    expect(found({}, tableFinding(), 'https://github.com/town/data/blob/main/README.md')).toEqual([
      'town/data 0.9',
    ]);
    expect(found({}, tableFinding(), 'https://town.github.io/data/')).toEqual([
      'town/data 0.8',
      'town/town.github.io 0.5',
    ]);
  });

  test('by the links of the finding', () => {
    expect(
      found(
        {},
        tableFinding([
          far('https://github.com/a/b/blob/main/x.csv'),
          near('https://github.com/c/d/blob/main/y.md'),
        ]),
      ),
    ).toEqual(['c/d 0.65', 'a/b 0.35']);
    expect(found({}, fileFinding('https://town.example/a.csv'))).toEqual([]);
  });
});

test('one of several repositories around a page says little', () => {
  const anchors = ['a/b', 'c/d', 'e/f', 'g/h'].map((name) =>
    anchor(`https://github.com/${name}`, { place: 'around' }),
  );
  expect(found({ anchors })).toEqual(['a/b 0.1', 'c/d 0.1', 'e/f 0.1']);
});

test('a repository that is named twice counts once, for the best', () => {
  expect(
    found({
      anchors: [anchor('https://github.com/Town/Data', { place: 'around' })],
      metas: [{ name: 'github-repo', content: 'town/data' }],
    }),
  ).toEqual(['town/data 0.9']);
});

test('what is no repository is none', () => {
  expect(
    found({
      metas: [{ name: 'github-repo', content: 'javascript:alert(1)' }],
      links: [headLink('emendata', 'https://town.example/a.csv'), headLink('vcs-git', '')],
      anchors: [anchor('https://github.com/login', { place: 'around' })],
    }),
  ).toEqual([]);
});
