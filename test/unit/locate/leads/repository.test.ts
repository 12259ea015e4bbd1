import { afterEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { parseRepository } from '../../../../src/locate/addresses/parse-repository.ts';
import { findLeads } from '../../../../src/locate/leads/find-leads.ts';
import { followLead } from '../../../../src/locate/leads/follow-lead.ts';
import { likelyFiles } from '../../../../src/locate/leads/likely-files.ts';
import { repositoryLead } from '../../../../src/locate/leads/repository.ts';
import { servePages, type PageAnswer, type TestSite } from '../../../support/serve.ts';
import { excerptWith, headLink } from '../excerpt.ts';
import { fileFinding, tableFinding } from '../findings.ts';
import { asking, inWords, json, page } from './asking.ts';

const sites: TestSite[] = [];

afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

async function forge(pages: Record<string, PageAnswer>): Promise<TestSite> {
  const site = await servePages(pages);
  sites.push(site);
  return site;
}

/** What the files of a repository on this machine are taken for. The address is one of a file there. */
async function ask(file: string, finding: Finding = tableFinding()): Promise<string[]> {
  const folder = parseRepository(file);
  const lead = folder && repositoryLead(folder, 0.5);
  if (!lead) throw new Error('No lead was found');
  const { candidates } = await followLead(lead, asking({ finding }));
  return candidates.map(inWords);
}

const tree = (...paths: string[]) => paths.map((path) => ({ path, type: 'blob', sha: 'a1', mode: '100644' }));

describe('GitHub', () => {
  const lamps = [
    'README.md',
    'data/benches.csv',
    'data/street-lamps.csv',
    'test/fixtures/street-lamps.csv',
    'lamps.json',
  ];

  test('lists a repository at once; the likeliest table comes first', async () => {
    const site = await forge({
      '/api/v3/repos/town/data/git/trees/main': json({ sha: 'x', tree: tree(...lamps), truncated: false }),
    });
    expect(await ask(`${site.url}/town/data/blob/main/README.md`)).toEqual([
      'in-repository town/data main data/street-lamps.csv',
      'in-repository town/data main test/fixtures/street-lamps.csv',
      'in-repository town/data main data/benches.csv',
    ]);
    expect(site.requests).toEqual(['GET /api/v3/repos/town/data/git/trees/main?recursive=1']);
  });

  test('that cannot list all at once is asked for the folders that sound like data', async () => {
    const root = [
      ...tree('a.csv'),
      { path: 'data', type: 'tree', sha: 'd1' },
      { path: 'lib', type: 'tree', sha: 'l1' },
    ];
    const site = await forge({
      '/api/v3/repos/town/data/git/trees/main': json({ tree: root, truncated: true }),
      '/api/v3/repos/town/data/git/trees/d1': json({ tree: tree('street-lamps.csv') }),
    });
    expect(await ask(`${site.url}/town/data/blob/main/README.md`)).toEqual([
      'in-repository town/data main data/street-lamps.csv',
      'in-repository town/data main a.csv',
    ]);
    expect(site.requests).toHaveLength(3);
  });

  test('that does not know the branch lists its default one', async () => {
    const site = await forge({
      '/api/v3/repos/town/data/git/trees/HEAD': json({ tree: tree('lamps.csv') }),
    });
    expect(await ask(`${site.url}/town/data/blob/feature/x/README.md`)).toEqual([
      'in-repository town/data HEAD lamps.csv',
    ]);
  });

  test('that lists too much to read is asked for the folders, too', async () => {
    const huge = tree(...Array.from({ length: 40_000 }, (_, n) => `data/files-of-the-town/${n}.csv`));
    const site = await forge({ '/api/v3/repos/town/data/git/trees/main': json({ tree: huge }) });
    await expect(ask(`${site.url}/town/data/blob/main/README.md`)).rejects.toMatchObject({
      reason: 'too-large',
    });
    expect(site.requests).toHaveLength(2);
  });
});

test('GitLab is asked page by page', async () => {
  const full = Array.from({ length: 100 }, (_, n) => ({
    path: `x/${n}.md`,
    type: 'blob',
    id: 'a',
    name: 'x',
    mode: '100644',
  }));
  const site = await forge({ '/api/v4/projects/g/sub/p/repository/tree': json(full) });
  expect(await ask(`${site.url}/g/sub/p/-/blob/main/README.md`)).toEqual([]);
  expect(site.requests).toHaveLength(10);
  const short = await forge({
    '/api/v4/projects/g/p/repository/tree': json([
      { path: 'lamps.csv', type: 'blob' },
      { path: 'd', type: 'tree' },
    ]),
  });
  expect(await ask(`${short.url}/g/p/-/blob/main/README.md`)).toEqual(['in-repository g/p main lamps.csv']);
  expect(short.requests).toEqual([
    'GET /api/v4/projects/g%2Fp/repository/tree?recursive=true&per_page=100&ref=main&page=1',
  ]);
});

test('Forgejo is asked for its branch where none is named', async () => {
  const pages = {
    '/api/v1/repos/o/r': json({ default_branch: 'trunk', name: 'r' }),
    '/api/v1/repos/o/r/git/trees/trunk': json({
      tree: tree('lamps.csv'),
      truncated: false,
      page: 1,
      total_count: 1,
    }),
  };
  const site = await forge(pages);
  expect(await ask(`${site.url}/o/r/src/tag/v1/README.md`)).toEqual(['in-repository o/r trunk lamps.csv']);
});

test('a host that gives another answer is no such forge', async () => {
  const site = await forge({ '/api/v3/repos/o/r/git/trees/main': json({ tree: [{ path: 3 }] }) });
  await expect(ask(`${site.url}/o/r/blob/main/README.md`)).rejects.toMatchObject({ reason: 'unexpected' });
  await expect(ask(`${site.url}/o/other/blob/main/README.md`)).rejects.toMatchObject({ reason: 'not-found' });
});

test('a file is found by its very name, and no path leaves the repository', () => {
  const folder = {
    forge: 'github',
    host: 'github.com',
    repository: 'o/r',
    ref: 'main',
    path: 'docs',
  } as const;
  const paths = [
    'a/../../lamps.csv',
    '/lamps.csv',
    'docs/Lamps.CSV',
    'data/lamps-2020.csv',
    'x\u0000.csv',
    'notes.txt',
    '\uD800.csv',
  ];
  const found = likelyFiles(paths, folder, fileFinding('https://town.example/files/lamps.csv'));
  expect(found.toSorted((a, b) => b.score - a.score).map(inWords)).toEqual([
    'in-repository o/r main docs/Lamps.CSV',
    'in-repository o/r main data/lamps-2020.csv',
    'in-repository o/r main notes.txt',
  ]);
});

test('who is asked is named, by what the page says of its repository', () => {
  const links = [
    headLink('vcs-git', 'https://github.com/o/r.git'),
    headLink('vcs-git', 'https://gitlab.com/g/p'),
    headLink('vcs-git', 'https://codeberg.org/o/r'),
    headLink('vcs-git', 'https://huggingface.co/datasets/ns/n'),
    headLink('vcs-git', 'https://bitbucket.org/w/r'),
  ];
  const leads = findLeads(tableFinding(), { ...page, excerpt: excerptWith({ links }) });
  expect(leads.map(({ kind, host, about }) => `${kind} ${host} ${about}`)).toEqual([
    'repository api.github.com https://github.com/o/r',
    'repository gitlab.com https://gitlab.com/g/p',
    'repository codeberg.org https://codeberg.org/o/r',
    'repository huggingface.co https://huggingface.co/datasets/ns/n',
    'well-known town.example https://town.example/open/',
  ]);
  expect(leads.map(({ url }) => url)).toEqual([
    'https://api.github.com/repos/o/r/git/trees/HEAD?recursive=1',
    'https://gitlab.com/api/v4/projects/g%2Fp/repository/tree?recursive=true&per_page=100&ref=HEAD&page=1',
    'https://codeberg.org/api/v1/repos/o/r',
    'https://huggingface.co/api/datasets/ns/n/tree/main?recursive=true',
    'https://town.example/.well-known/emendata.json',
  ]);
});
