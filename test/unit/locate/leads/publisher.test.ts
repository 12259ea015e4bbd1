import { afterEach, describe, expect, test } from 'vitest';
import { addressesIn } from '../../../../src/locate/leads/addresses-in.ts';
import { findLeads } from '../../../../src/locate/leads/find-leads.ts';
import { followLead } from '../../../../src/locate/leads/follow-lead.ts';
import { pathMatches } from '../../../../src/locate/leads/path-matches.ts';
import { servePages, type TestSite } from '../../../support/serve.ts';
import { excerptWith } from '../excerpt.ts';
import { tableFinding } from '../findings.ts';
import { asking, follow, inWords, json } from './asking.ts';

const sites: TestSite[] = [];

afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

/** What the publisher's list says of a page of its site. */
async function hinted(sources: unknown, path = '/open/lamps?lang=en') {
  const site = await servePages({ '/.well-known/emendata.json': json({ emendata: 1, sources }) });
  sites.push(site);
  const page = { url: `${site.url}${path}` };
  const lead = findLeads(tableFinding(), page).find(({ kind }) => kind === 'well-known');
  if (!lead) throw new Error('No lead was found');
  const { candidates, leads } = await followLead(lead, asking({ page }));
  return { files: candidates.map(inWords), leads: leads.map(({ about }) => about) };
}

describe('the publisher’s list', () => {
  const source = 'https://github.com/town/data/blob/main/lamps.csv';
  const file = 'hint town/data main lamps.csv';

  test.each([
    [{ source }, [file]],
    [{ page: '/open/lamps*', source }, [file]],
    [{ page: '/open/*', title: 'Street lamps', source }, [file]],
    [{ page: '/open/lamps?lang=en', source }, [file]],
    [{ page: '/closed/*', source }, []],
    [{ page: '/open/*', title: 'Benches', source }, []],
    [{ source: 'https://files.town.example/lamps.csv' }, ['hint https://files.town.example/lamps.csv']],
    [{ source: 'https://files.town.example/lamps.html' }, []],
    [{ source: 'javascript:alert(1)/a.csv' }, []],
  ])('%j', async (hint, files) => {
    expect((await hinted([hint])).files).toEqual(files);
  });

  test('may name a repository, whose forge is then another question', async () => {
    expect(await hinted([{ source: 'https://github.com/town/data/tree/main/csv' }])).toEqual({
      files: [],
      leads: ['https://github.com/town/data/tree/main/csv'],
    });
  });

  test('that is none is refused', async () => {
    await expect(hinted('all')).rejects.toMatchObject({ reason: 'unexpected' });
  });

  test('is asked for over https, and of sites alone', () => {
    const urls = (url: string) => findLeads(tableFinding(), { url }).map((lead) => lead.url);
    expect(urls('http://town.example/a')).toEqual(['https://town.example/.well-known/emendata.json']);
    expect(urls('https://me:secret@town.example/a')).toEqual([]);
    expect(urls('file:///a.html')).toEqual([]);
  });
});

describe('the answer of a portal', () => {
  const answer = {
    success: true,
    result: {
      url: 'Made at https://github.com/town/data.',
      resources: [
        { url: 'https://portal.example/lamps.csv', format: 'CSV' },
        { url: 'https://raw.githubusercontent.com/town/data/main/street-lamps.csv' },
        { url: 'https://portal.example/lamps.pdf' },
      ],
    },
  };

  test('is read for files and repositories', async () => {
    const site = await servePages({ '/api': json(answer) });
    sites.push(site);
    const lead = {
      kind: 'portal',
      host: 'portal.example',
      url: 'https://portal.example/api',
      about: '',
      score: 0.5,
    } as const;
    const { candidates, leads } = await follow(lead, `${site.url}/api`);
    expect(candidates.map(inWords)).toEqual(['described town/data main street-lamps.csv']);
    expect(leads.map(({ about }) => about)).toEqual(['https://github.com/town/data']);
  });

  test('of known software names files whose addresses do not say what they are', async () => {
    const page = {
      url: 'https://portal.example/dataset/lamps',
      excerpt: excerptWith({ generator: 'ckan 2.10' }),
    };
    const lead = findLeads(tableFinding(), page).find(({ kind }) => kind === 'portal');
    expect(lead?.url).toBe('https://portal.example/api/3/action/package_show?id=lamps');
    const dump = 'https://portal.example/datastore/dump/1a2b';
    const resources = [{ url: dump, format: 'CSV', name: 'Lamps' }];
    const site = await servePages({
      '/api': json({ success: true, result: { name: 'lamps', title: 'Lamps', resources } }),
    });
    sites.push(site);
    if (!lead) throw new Error('No lead was found');
    const asked = asking({ page });
    const { candidates } = await followLead({ ...lead, url: `${site.url}/api` }, asked);
    expect(candidates.map(inWords)).toEqual([`described ${dump}`]);
  });

  test('may be as deep and as wide as it likes', () => {
    let deep: unknown = 'https://town.example/deep';
    for (let n = 0; n < 10_000; n++) deep = [deep];
    expect(addressesIn(deep)).toEqual(['https://town.example/deep']);
    const wide = Array.from({ length: 2_000 }, (_, n) => `https://town.example/${n},`);
    expect(addressesIn(wide)).toHaveLength(500);
    expect(addressesIn(wide)[0]).toBe('https://town.example/0');
  });
});

test.each([
  ['/a', '/a', true],
  ['/a', '/ab', false],
  ['/a*', '/ab', true],
  ['*', '', true],
  ['/a*b*c', '/aXbYc', true],
  ['/a*b*c', '/acb', false],
  ['/ab*ba', '/aba', false],
  ['/*/x', '/x', false],
  ['**', '/anything', true],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(pathMatches(pattern, path)).toBe(expected);
});
