import { describe, expect, test } from 'vitest';
import type { FileFinding, FindingLink, TableFinding } from '../../../src/core/finding.ts';
import { locate } from '../../../src/locate/locate.ts';

const page = { url: 'https://town.example/open/' };
const blob = (path: string): string => `https://github.com/town/data/blob/main/${path}`;
const near = (href: string): FindingLink => ({ href, text: '', near: true });
const far = (href: string): FindingLink => ({ href, text: '', near: false });

function table(links: FindingLink[], about: Partial<TableFinding> = {}): TableFinding {
  return {
    kind: 'table',
    tier: 'data',
    id: 'table-1',
    title: 'Street lamps',
    columns: ['lamp', 'watt'],
    records: 2,
    sample: [],
    links,
    ...about,
  };
}

function file(href: string, about: Partial<FileFinding> = {}): FileFinding {
  return { kind: 'file', id: 'file-1', title: 'Lamps', href, format: 'csv', links: [], ...about };
}

/** Each candidate as reason and path or address. */
function ranking(...question: Parameters<typeof locate>): string[] {
  return locate(...question).map(
    ({ source, reason }) => `${reason} ${source.kind === 'forge' ? source.path : source.url}`,
  );
}

describe('a table', () => {
  test('of which nothing is known has no candidates', () => {
    expect(locate(table([]), page)).toEqual([]);
  });

  test('on the page of its file comes from that file', () => {
    expect(ranking(table([near(blob('b.csv'))]), { url: blob('a.csv') })).toEqual([
      'page-is-file a.csv',
      'link-in-table b.csv',
    ]);
  });

  test('on the page of a text about data does not come from the text', () => {
    expect(locate(table([]), { url: blob('README.md') })).toEqual([]);
  });

  test('takes what is near before what is elsewhere, then what is named like it', () => {
    const links = [
      near(blob('notes.txt')),
      near(blob('lamps.csv')),
      far(blob('benches.csv')),
      far(blob('street-lamps.csv')),
    ];
    expect(ranking(table(links), page)).toEqual([
      'link-in-table lamps.csv',
      'link-in-table notes.txt',
      'link-on-page street-lamps.csv',
      'link-on-page benches.csv',
    ]);
  });

  test('takes files in repositories before plain addresses', () => {
    const plain = 'https://town.example/street-lamps.csv';
    expect(ranking(table([near(plain), far(blob('x.csv'))]), page)).toEqual([
      'link-on-page x.csv',
      `link-in-table ${plain}`,
    ]);
  });

  test('links to what is no text table are no candidates', () => {
    const others = ['a.md', 'a.html', 'a.png', 'a.xlsx', 'a.json', 'folder/'].flatMap((path) => [
      near(blob(path)),
      near(`${page.url}${path}`),
    ]);
    expect(locate(table(others), page)).toEqual([]);
  });

  test('addresses of other kinds are no candidates', () => {
    expect(
      locate(
        table([near('javascript:x/a.csv'), near('ftp://town.example/a.csv'), near('not an address.csv')]),
        page,
      ),
    ).toEqual([]);
  });

  test('a file linked twice is one candidate, for its best reason', () => {
    const links = [
      far(blob('lamps.csv')),
      near('https://raw.githubusercontent.com/town/data/main/lamps.csv'),
    ];
    expect(ranking(table(links), page)).toEqual(['link-in-table lamps.csv']);
  });

  test('a page of links gives a list a person can read', () => {
    const links = Array.from({ length: 200 }, (_, n) => far(blob(`${n}.csv`)));
    expect(locate(table(links), page)).toHaveLength(20);
  });
});

describe('a file', () => {
  test('in a repository is that file', () => {
    expect(ranking(file(blob('lamps.csv')), page)).toEqual(['link-is-file lamps.csv']);
  });

  test('that the page itself is says so', () => {
    expect(ranking(file(blob('lamps.csv')), { url: `${blob('lamps.csv')}#L3` })).toEqual([
      'page-is-file lamps.csv',
    ]);
  });

  test('with an address that delivers it can also be read as it is, last', () => {
    const raw = 'https://git.town.example/o/r/raw/main/lamps.csv';
    expect(ranking(file(raw), page)).toEqual(['link-is-file lamps.csv', `link-is-file ${raw}`]);
  });

  test('elsewhere is its address', () => {
    const url = 'https://town.example/lamps.csv';
    expect(ranking(file(url), page)).toEqual([`link-is-file ${url}`]);
  });

  test('is found in a repository the page links to by its name alone', () => {
    const url = 'https://town.example/Lamps.csv';
    const links = [far(blob('csv/benches.csv')), far(blob('csv/lamps.csv'))];
    expect(ranking(file(url, { links }), page)).toEqual([
      'link-on-page csv/lamps.csv',
      `link-is-file ${url}`,
    ]);
  });

  test('of a format that cannot be opened yet has no candidates', () => {
    expect(locate(file('https://town.example/lamps.xlsx', { format: 'other' }), page)).toEqual([]);
  });
});

test('scores lie between 0 and 1 and fall', () => {
  const scores = locate(
    table([near(blob('lamps.csv')), far(blob('a.csv')), far('https://town.example/a.csv')]),
    {
      url: blob('own.csv'),
    },
  ).map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
});
