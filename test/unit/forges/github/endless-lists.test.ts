import { describe, expect, test } from 'vitest';
import type { Forge } from '../../../../src/forges/forge.ts';
import { forgeOf } from './scripted-forge.ts';
import { json, PULL, read, sha, signal, TIP } from './scripted-proposal.ts';

/** As the last page but one would say it, on every page. */
const ENDLESS = { link: '<https://forge.example/next>; rel="next"' };

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const SOURCE = {
  kind: 'forge',
  forge: 'github',
  host: 'forge.example',
  repository: 'city/airports',
  ref: 'main',
  path: 'a.csv',
} as const;
const COMMIT = { sha: sha('1'), parents: [], author: null, commit: { author: null, message: '' } };

describe('lists end, whatever the forge says', () => {
  test.each([
    [
      'proposals',
      'GET /pulls',
      PULL,
      (forge: Forge) => forge.listProposals('city/airports', 'all', signal()),
    ],
    [
      'repositories',
      'GET /user/repos',
      { full_name: 'city/airports', permissions: { push: true } },
      (forge: Forge) => forge.listMaintained(signal()),
    ],
    ['versions', 'GET /commits', COMMIT, (forge: Forge) => forge.listVersions(SOURCE, signal())],
  ])('%s', async (_, line, entry, list) => {
    const log: string[] = [];
    const forge = forgeOf({ [line]: json(200, [entry], ENDLESS), 'GET /git/ref/heads%2Fmain': TIP }, log);
    expect(await all<unknown>(list(forge))).toHaveLength(1);
    expect(log.length).toBeLessThan(5);
  });

  test('of files and remarks, at what the forge itself promises', async () => {
    const log: string[] = [];
    const files = json(200, [{ filename: 'a.csv', status: 'modified' }], ENDLESS);
    const proposal = await read({ 'GET /pulls/3/files': files }, log);
    expect(proposal.files).toHaveLength(30);
    expect(log.filter((line) => line.endsWith('/files'))).toHaveLength(30);
  });

  test('through a history of renames that goes in a circle', async () => {
    const commit = (digit: string, parent: string) => ({
      sha: sha(digit),
      parents: [{ sha: sha(parent) }],
      author: {},
      commit: { author: { date: 'yesterday' }, message: 'Rename' },
    });
    const renamed = (to: string, from: string) =>
      json(200, { files: [{ filename: to, previous_filename: from, status: 'renamed' }] });
    let turn = 0;
    const forge = forgeOf({
      'GET /git/ref/heads%2Fmain': TIP,
      'GET /commits': () => json(200, [commit(turn++ % 2 === 0 ? '1' : '2', '3')])(),
      [`GET /commits/${sha('1')}`]: renamed('a.csv', 'b.csv'),
      [`GET /commits/${sha('2')}`]: renamed('b.csv', 'a.csv'),
    });
    const versions = await all(forge.listVersions(SOURCE, signal()));
    expect(versions.map(({ path, date }) => [path, date])).toEqual([
      ['a.csv', '1970-01-01T00:00:00.000Z'],
      ['b.csv', '1970-01-01T00:00:00.000Z'],
    ]);
  });
});
