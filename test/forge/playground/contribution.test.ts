import { describe, expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  git,
  MAINTAINER,
  proposeBranch,
  READER,
  startForge,
  UPSTREAM,
} from './support.ts';

const CORRECTED = AIRPORTS.replace('Thigpen', 'Thigpen Field');

describe('a correction from somebody who may not write', () => {
  test('goes fork, branch, commit, pull request, merge, and changes one line', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const directory = forge.repositoryPath('city-data/airports');
    const before = (await git(directory, 'rev-parse', 'main')).trim();
    const sha = await proposeBranch(forge, 'emendata/1234', CORRECTED);
    const { rest: reader } = clientOf(forge, READER);

    const wish = {
      ...UPSTREAM,
      title: 'Name of 00M',
      head: 'reader:emendata/1234',
      base: 'main',
      body: '- [x] 00M',
    };
    const opened = await reader.pulls.create(wish);
    expect(opened.data).toMatchObject({
      number: 1,
      additions: 1,
      deletions: 1,
      changed_files: 1,
      commits: 1,
    });

    const one = { ...UPSTREAM, pull_number: 1 };
    const seen = await reader.pulls.get(one);
    expect(seen.data).toMatchObject({
      mergeable: true,
      mergeable_state: 'clean',
      head: { sha, label: 'reader:emendata/1234' },
    });

    const files = await reader.pulls.listFiles(one);
    expect(files.data).toMatchObject([
      { filename: 'data/airports.csv', status: 'modified', additions: 1, deletions: 1 },
    ]);
    expect(files.data[0]?.patch).toContain('\n-00M,Thigpen,Bay Springs\n+00M,Thigpen Field,Bay Springs\n');
    expect((await reader.pulls.listCommits(one)).data).toMatchObject([{ sha, author: { login: 'reader' } }]);

    const { rest: maintainer } = clientOf(forge, MAINTAINER);
    expect((await maintainer.pulls.merge({ ...one, sha, merge_method: 'squash' })).data.merged).toBe(true);
    expect(await git(directory, 'diff', '--stat', before, 'main')).toContain('data/airports.csv | 2 +-');
    const log = await git(directory, 'log', '-1', '--format=%an|%B', 'main');
    expect(log).toBe('Rea Der|Correct the name of 00M (#1)\n\nEmendata-Patch: 1234\n');
    expect((await reader.pulls.get(one)).data).toMatchObject({ state: 'closed', merged: true });
    expect((await reader.pulls.checkIfMerged(one)).status).toBe(204);
  });
});
