import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { decide } from '../../../src/locate/decide.ts';
import { distinctFiles } from '../../../src/locate/distinct-files.ts';
import { locate } from '../../../src/locate/locate.ts';
import type { LocatedPage } from '../../../src/locate/located-page.ts';
import { anchor, excerptWith, headLink } from './excerpt.ts';
import { far, fileFinding, near, tableFinding } from './findings.ts';

const url = 'https://town.example/open/';
const github = 'https://github.com/town/data/blob/main/lamps.csv';

function decided(finding: Finding, page: LocatedPage = { url }): string | undefined {
  const candidate = decide(finding, page);
  const source = candidate?.source;
  return (
    source &&
    `${candidate.reason} ${source.kind === 'forge' ? `${source.repository} ${source.path}` : source.url}`
  );
}

describe('a table is opened unasked', () => {
  test.each([
    ['https://gitlab.com/g/p/-/blob/main/lamps.csv', 'link-in-table g/p lamps.csv'],
    ['https://codeberg.org/o/r/src/branch/main/lamps.csv', 'link-in-table o/r lamps.csv'],
    ['https://cdn.jsdelivr.net/gh/town/data@main/lamps.csv', 'link-in-table town/data lamps.csv'],
  ])('from the only file near it that is in a repository: %s', (href, expected) => {
    expect(decided(tableFinding([near(href), far('https://town.example/a.csv')]))).toBe(expected);
  });

  test('not when two forges have a file each', () => {
    const links = [
      near('https://gitlab.com/g/p/-/blob/main/a.csv'),
      near('https://codeberg.org/o/r/src/branch/main/b.csv'),
    ];
    expect(decided(tableFinding(links))).toBeUndefined();
  });

  test('not from what only describes it', () => {
    const links = [near('https://town.github.io/data/lamps.csv')];
    expect(decided(tableFinding(links))).toBeUndefined();
    const edit = anchor('https://github.com/town/data/edit/main/lamps.csv');
    expect(decided(tableFinding(), { url, excerpt: excerptWith({ anchors: [edit] }) })).toBeUndefined();
  });
});

describe('the publisher’s hint', () => {
  const hinting = (...links: ReturnType<typeof headLink>[]) => ({ url, excerpt: excerptWith({ links }) });

  test('is opened unasked, before any link', () => {
    const page = hinting(headLink('emendata', github));
    expect(decided(tableFinding([near('https://github.com/a/b/blob/main/x.csv')]), page)).toBe(
      'hint town/data lamps.csv',
    );
  });

  test('among several is the one whose title says what the table says', () => {
    const one = headLink('emendata', 'https://town.example/1.csv', 'Benches');
    const two = headLink('alternate emendata', 'https://town.example/2.csv', 'Street lamps');
    expect(decided(tableFinding(), hinting(one, two))).toBe('hint https://town.example/2.csv');
    expect(
      decided(tableFinding([], { title: 'Trees', columns: ['tree'] }), hinting(one, two)),
    ).toBeUndefined();
  });

  test('counts for a file of the same name alone', () => {
    const page = hinting(headLink('emendata', github));
    expect(decided(fileFinding('https://town.example/files/lamps.csv'), page)).toBe(
      'hint town/data lamps.csv',
    );
    expect(decided(fileFinding('https://town.example/files/benches.csv'), page)).toBe(
      'link-is-file https://town.example/files/benches.csv',
    );
  });

  test('that names no file is none', () => {
    for (const href of [
      'https://github.com/town/data',
      'javascript:x/a.csv',
      'https://town.example/a.html',
      '',
    ])
      expect(decided(tableFinding(), hinting(headLink('emendata', href)))).toBeUndefined();
  });
});

describe('a file', () => {
  test.each([
    ['https://cdn.jsdelivr.net/gh/town/data@2/lamps.csv', 'mirror town/data lamps.csv'],
    ['https://gitlab.com/g/p/-/blob/main/lamps.csv', 'link-is-file g/p lamps.csv'],
    [
      'https://media.githubusercontent.com/media/town/data/main/lamps.csv',
      'link-is-file town/data lamps.csv',
    ],
    ['https://unpkg.com/town-data/lamps.csv', 'link-is-file https://unpkg.com/town-data/lamps.csv'],
    ['https://town.github.io/data/lamps.csv', 'link-is-file https://town.github.io/data/lamps.csv'],
  ])('%s is opened as what it is', (href, expected) => {
    expect(decided(fileFinding(href))).toBe(expected);
  });

  test('on a Pages site may be that of its repository', () => {
    const reasons = locate(fileFinding('https://town.github.io/data/lamps.csv'), { url });
    expect(reasons.map(({ reason }) => reason)).toEqual(['pages-site', 'pages-site', 'link-is-file']);
  });
});

test('the page’s metadata names files for its table', () => {
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Street lamps',
    distribution: [
      { '@type': 'DataDownload', contentUrl: 'https://town.example/lamps.csv', encodingFormat: 'text/csv' },
      {
        '@type': 'DataDownload',
        contentUrl: 'https://raw.githubusercontent.com/town/data/main/lamps.csv',
        encodingFormat: 'text/csv',
      },
      {
        '@type': 'DataDownload',
        contentUrl: 'https://town.example/lamps.pdf',
        encodingFormat: 'application/pdf',
      },
    ],
  });
  const excerpt = excerptWith({ scripts: [{ type: 'application/ld+json', text }] });
  const found = locate(tableFinding(), { url, excerpt }).map(
    ({ source, reason }) => `${reason} ${source.kind}`,
  );
  expect(found).toEqual(['described forge', 'described url']);
});

test('a repository that is named in two ways is one candidate', () => {
  const links = [
    'https://github.com/Town/Data/blob/HEAD/lamps.csv',
    'https://raw.githubusercontent.com/town/data/main/lamps.csv',
    'https://cdn.jsdelivr.net/gh/town/data/lamps.csv',
  ];
  expect(locate(tableFinding(links.map(near)), { url })).toHaveLength(1);
});

test('a download, its mirror and its page in the repository are one entry', () => {
  const found = [
    fileFinding('https://town.example/lamps.csv', { id: 'download', links: [far(github)] }),
    fileFinding('https://cdn.jsdelivr.net/gh/town/data/lamps.csv', { id: 'mirror' }),
    fileFinding(github, { id: 'blob' }),
    fileFinding('https://gitlab.com/g/p/-/blob/main/x.csv', { id: 'view' }),
    fileFinding('https://gitlab.com/g/p/-/raw/main/x.csv', { id: 'raw' }),
  ];
  expect(distinctFiles(found, { url }).map(({ id }) => id)).toEqual(['download', 'view']);
});
