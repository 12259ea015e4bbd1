import { afterEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import type { LocatedPage } from '../../../../src/locate/located-page.ts';
import { findLeads } from '../../../../src/locate/leads/find-leads.ts';
import { servePages, type TestSite } from '../../../support/serve.ts';
import { anchor, excerptWith, headLink } from '../excerpt.ts';
import { fileFinding, near, tableFinding } from '../findings.ts';
import { follow, inWords, json, page } from './asking.ts';

const sites: TestSite[] = [];

afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

/** What the first lead of a finding finds when its host gives this answer. */
async function answered(answer: unknown, finding: Finding, at: LocatedPage = page) {
  const site = await servePages({ '/answer': json(answer) });
  sites.push(site);
  const { candidates, leads } = await follow(findLeads(finding, at)[0], `${site.url}/answer`, finding);
  return {
    files: candidates.map(inWords),
    leads: leads.map(({ kind, host, about }) => `${kind} ${host} ${about}`),
    site,
  };
}

const asked = (finding: Finding, at: LocatedPage = page) => findLeads(finding, at).map(({ url }) => url);

describe('a package of npm', () => {
  const finding = fileFinding('https://cdn.jsdelivr.net/npm/@town/data@2/csv/lamps.csv');

  test('is asked for by its name', () => {
    expect(asked(finding)[0]).toBe('https://registry.npmjs.org/@town%2Fdata/latest');
    expect(asked(tableFinding([near('https://unpkg.com/town-data@1.0.0/lamps.csv')]))[0]).toBe(
      'https://registry.npmjs.org/town-data/latest',
    );
    expect(asked(tableFinding([near('https://unpkg.com/town-data@1.0.0/index.js')]))).toHaveLength(1);
  });

  test.each([
    [
      { type: 'git', url: 'git+https://github.com/town/data.git', directory: 'packages/data/' },
      'mirror town/data HEAD packages/data/csv/lamps.csv',
    ],
    [{ type: 'git', url: 'git+https://github.com/town/data.git' }, 'mirror town/data HEAD csv/lamps.csv'],
    ['github:town/data', 'mirror town/data HEAD csv/lamps.csv'],
    [{ url: 'https://github.com/town/all/tree/main/npm' }, 'mirror town/all main npm/csv/lamps.csv'],
    [{ url: 'https://gitlab.com/town/data.git' }, 'mirror town/data HEAD csv/lamps.csv'],
  ])('says its repository: %j', async (repository, file) => {
    const { files } = await answered({ name: '@town/data', version: '2.0.1', repository }, finding);
    expect(files).toEqual([file]);
  });

  test('whose file is built may have it elsewhere in the repository', async () => {
    const { leads } = await answered(
      { repository: { url: 'https://github.com/town/data', directory: 'js' } },
      finding,
    );
    expect(leads).toEqual(['repository api.github.com https://github.com/town/data/tree/HEAD/js']);
  });

  test.each([
    {},
    { repository: 'https://town.example/data' },
    { repository: { url: 'github:town/data', directory: '../../..' } },
  ])('that says nothing useful leads to no file: %j', async (manifest) => {
    expect((await answered(manifest, finding)).files).toEqual([]);
  });
});

describe('Zenodo', () => {
  const record = {
    id: 1234,
    metadata: {
      title: 'Street lamps',
      related_identifiers: [
        { identifier: 'https://github.com/town/data/tree/v1.0', relation: 'isSupplementTo', scheme: 'url' },
        { identifier: 'https://github.com/else/paper', relation: 'cites', scheme: 'url' },
      ],
    },
  };
  const at = { url: 'https://zenodo.org/records/1234' };

  test.each<[string, LocatedPage]>([
    ['its page', at],
    [
      'its DOI',
      {
        ...page,
        excerpt: excerptWith({ metas: [{ name: 'citation_doi', content: '10.5281/zenodo.1234' }] }),
      },
    ],
    [
      'a link',
      { ...page, excerpt: excerptWith({ anchors: [anchor('https://doi.org/10.5281/zenodo.1234')] }) },
    ],
  ])('is asked about a record, by %s', (_, where) => {
    expect(asked(tableFinding(), where)[0]).toBe('https://zenodo.org/api/records/1234');
  });

  test('says the repository that was archived, and its files', async () => {
    const site = await servePages({});
    sites.push(site);
    const { leads } = await answered(record, tableFinding(), at);
    expect(leads).toEqual(['repository api.github.com https://github.com/town/data']);
  });

  test('names its own files, and no others', async () => {
    const site = await servePages({});
    sites.push(site);
    const pages = { files: [] as unknown[] };
    const other = { key: 'lamps.csv', links: { self: 'https://evil.example/lamps.csv' } };
    pages.files.push(other, { key: 'lamps.zip', links: { self: `${site.url}/lamps.zip` } }, { key: 'b.csv' });
    expect((await answered(pages, tableFinding(), at)).files).toEqual([]);
  });
});

describe('DataCite', () => {
  const at = {
    ...page,
    excerpt: excerptWith({ links: [headLink('cite-as', 'https://doi.org/10.5061/DRYAD.2')] }),
  };
  const answer = (url: string | null, ...related: [string, string][]) => ({
    data: {
      id: '10.5061/dryad.2',
      attributes: {
        url,
        relatedIdentifiers: related.map(([relationType, relatedIdentifier]) => ({
          relationType,
          relatedIdentifier,
          relatedIdentifierType: 'URL',
        })),
      },
    },
  });

  test('is asked about the DOI of the page', () => {
    expect(asked(tableFinding(), at)[0]).toBe('https://api.datacite.org/dois/10.5061%2Fdryad.2');
  });

  test('says files and repositories of which this is a copy', async () => {
    const { files, leads } = await answered(
      answer(
        'https://codeberg.org/town/data',
        ['IsDerivedFrom', 'https://github.com/town/data/blob/main/lamps.csv'],
        ['IsSupplementTo', 'https://github.com/town/data'],
        ['References', 'https://github.com/a/b'],
        ['IsSupplementTo', '10.1000/article'],
      ),
      tableFinding(),
      at,
    );
    expect(files).toEqual(['archived town/data HEAD lamps.csv'.replace('HEAD', 'main')]);
    expect(leads).toEqual([
      'repository api.github.com https://github.com/town/data',
      'repository codeberg.org https://codeberg.org/town/data',
    ]);
  });

  test('may know nothing', async () => {
    const { files, leads } = await answered(answer(null), tableFinding(), at);
    expect([files, leads]).toEqual([[], []]);
  });
});

describe('a gist', () => {
  const url = 'https://gist.github.com/me/0123456789abcdef0123456789abcdef';

  test('says which files it has', async () => {
    const finding = tableFinding([near(url)]);
    expect(asked(finding)[0]).toBe('https://api.github.com/gists/0123456789abcdef0123456789abcdef');
    const files = {
      'lamps.csv': { filename: 'lamps.csv', raw_url: 'https://evil.example/' },
      'a.py': {},
      '..': {},
    };
    const found = await answered({ owner: { login: 'me' }, files }, finding);
    expect(found.files).toEqual([
      'in-repository https://gist.githubusercontent.com/me/0123456789abcdef0123456789abcdef/raw/lamps.csv',
    ]);
  });

  test('whose page it is comes first', () => {
    expect(findLeads(tableFinding(), { url })[0]?.score).toBe(0.95);
  });
});
