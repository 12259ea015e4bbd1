import { describe, expect, test } from 'vitest';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  git,
  MAINTAINER,
  refusal,
  startForge,
  UPSTREAM,
} from './support.ts';

const NOTHING = '0123456789012345678901234567890123456789';

async function tip(forge: PlaygroundForge): Promise<string> {
  return (await git(forge.repositoryPath('city-data/airports'), 'rev-parse', 'main')).trim();
}

describe('references', () => {
  test('are made, found, moved and deleted', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const sha = await tip(forge);
    const made = await rest.git.createRef({ ...UPSTREAM, ref: 'refs/heads/emendata/ab/cd', sha });
    expect(made.data).toMatchObject({ ref: 'refs/heads/emendata/ab/cd', object: { type: 'commit', sha } });
    expect((await rest.git.getRef({ ...UPSTREAM, ref: 'heads/emendata/ab/cd' })).data.object.sha).toBe(sha);
    const listed = await rest.git.listMatchingRefs({ ...UPSTREAM, ref: 'heads/emendata' });
    expect(listed.data.map(({ ref }) => ref)).toEqual(['refs/heads/emendata/ab/cd']);
    expect((await rest.repos.getBranch({ ...UPSTREAM, branch: 'emendata/ab/cd' })).data.commit.sha).toBe(sha);
    const later = await forge.push('city-data/airports', 'main', {
      path: 'a',
      content: 'a',
      message: 'Later',
    });
    const moved = await rest.git.updateRef({ ...UPSTREAM, ref: 'heads/emendata/ab/cd', sha: later });
    expect(moved.data.object.sha).toBe(later);
    await rest.git.deleteRef({ ...UPSTREAM, ref: 'heads/emendata/ab/cd' });
    expect(await refusal(rest.git.getRef({ ...UPSTREAM, ref: 'heads/emendata/ab/cd' }))).toMatchObject({
      status: 404,
    });
    expect((await rest.repos.listBranches(UPSTREAM)).data.map(({ name }) => name)).toEqual(['main']);
  });

  test('what cannot be made or moved is 422 and says why', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const old = await tip(forge);
    const sha = await forge.push('city-data/airports', 'main', { path: 'a', content: 'a', message: 'Later' });
    const create = async (ref: string, to = sha) =>
      (await refusal(rest.git.createRef({ ...UPSTREAM, ref, sha: to }))).message;
    expect(await create('refs/heads/main')).toBe('Reference already exists');
    expect(await create('refs/heads/main/below')).toBe('Reference cannot be created');
    expect(await create('refs/heads/new', NOTHING)).toBe('Object does not exist');
    expect(await create('main')).toContain('not a valid ref name');
    expect(await create('refs/heads/a..b')).toContain('not a valid ref name');
    const back = { ...UPSTREAM, ref: 'heads/main', sha: old };
    expect((await refusal(rest.git.updateRef(back))).message).toBe('Update is not a fast forward');
    expect((await refusal(rest.git.updateRef({ ...back, ref: 'heads/none' }))).message).toBe(
      'Reference does not exist',
    );
    expect((await refusal(rest.git.deleteRef({ ...UPSTREAM, ref: 'heads/none' }))).message).toBe(
      'Reference does not exist',
    );
    expect(await tip(forge)).toBe(sha);
    await rest.git.updateRef({ ...back, force: true });
    expect(await tip(forge)).toBe(old);
  });
});

describe('objects', () => {
  test('are those of git itself', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const blob = await rest.git.createBlob({ ...UPSTREAM, content: 'what is up, doc?' });
    // The id git's own documentation gives for this content.
    expect(blob.data.sha).toBe('bd9dbf5aae1a3862dd1526723246b20206e5fc37');
    const read = await rest.git.getBlob({ ...UPSTREAM, file_sha: blob.data.sha });
    expect(Buffer.from(read.data.content, 'base64').toString()).toBe('what is up, doc?');
    const tree = await rest.git.getTree({ ...UPSTREAM, tree_sha: 'main', recursive: '1' });
    expect(tree.data.tree).toMatchObject([
      { path: 'README.md', type: 'blob', size: 11 },
      { path: 'data', type: 'tree' },
      { path: 'data/airports.csv', type: 'blob', size: AIRPORTS.length },
    ]);
  });

  test('a tree on a base changes, adds and removes only what it names', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const change = { path: 'data/airports.csv', mode: '100644', type: 'blob', content: 'x\n' } as const;
    const removal = { path: 'README.md', mode: '100644', type: 'blob', sha: null } as const;
    const made = await rest.git.createTree({
      ...UPSTREAM,
      base_tree: await tip(forge),
      tree: [change, removal],
    });
    const seen = await rest.git.getTree({ ...UPSTREAM, tree_sha: made.data.sha, recursive: '1' });
    expect(seen.data.tree).toMatchObject([{ path: 'data' }, { path: 'data/airports.csv', size: 2 }]);
    const wrong = (path: string, sha: string) =>
      rest.git.createTree({ ...UPSTREAM, tree: [{ path, mode: '100644', type: 'blob', sha }] });
    expect(await refusal(wrong('a.csv', NOTHING))).toMatchObject({
      status: 422,
      message: `tree.sha ${NOTHING} is not a valid blob`,
    });
    const [file] = seen.data.tree.filter(({ type }) => type === 'blob');
    expect(await refusal(wrong('../a.csv', file?.sha ?? ''))).toMatchObject({ status: 422 });
  });

  test('a commit keeps its message, people and dates byte for byte', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const parent = (await rest.git.getCommit({ ...UPSTREAM, commit_sha: await tip(forge) })).data;
    const message = 'Ünïcode\n\nwith <brackets>\n\nCo-authored-by: A <a@example.org>';
    const author = { name: 'Zoë', email: 'zoe@example.org', date: '2026-01-02T03:04:05Z' };
    const wish = { ...UPSTREAM, message, tree: parent.tree.sha, parents: [parent.sha], author };
    const { data } = await rest.git.createCommit(wish);
    expect(data).toMatchObject({ message, author, committer: author });
    const seen = await rest.git.getCommit({ ...UPSTREAM, commit_sha: data.sha });
    expect(seen.data).toMatchObject({ message, author });
    expect(await refusal(rest.git.createCommit({ ...wish, tree: parent.sha }))).toMatchObject({
      status: 422,
    });
    expect(await refusal(rest.git.createCommit({ ...wish, parents: [NOTHING] }))).toMatchObject({
      status: 422,
    });
  });
});

test('the history of a file has only its own commits, page by page', async () => {
  const forge = await startForge();
  await addAirports(forge);
  for (const content of ['1\n', '2\n', '3\n']) {
    await forge.push('city-data/airports', 'main', {
      path: 'data/airports.csv',
      content,
      message: `Set ${content.trim()}`,
    });
    await forge.push('city-data/airports', 'main', { path: 'README.md', content, message: 'Noise' });
  }
  const octokit = clientOf(forge);
  const filter = { ...UPSTREAM, path: 'data/airports.csv', per_page: 2 };
  const first = await octokit.rest.repos.listCommits(filter);
  expect(first.data.map(({ commit }) => commit.message)).toEqual(['Set 3', 'Set 2']);
  expect(first.headers.link).toContain('rel="next"');
  const all = await octokit.paginate(octokit.rest.repos.listCommits, filter);
  expect(all.map(({ commit }) => commit.message)).toEqual(['Set 3', 'Set 2', 'Set 1', 'Initial commit']);
  const [newest] = all;
  const { data } = await octokit.rest.repos.getCommit({ ...UPSTREAM, ref: newest?.sha ?? '' });
  expect(data.files).toMatchObject([{ filename: 'data/airports.csv', patch: '@@ -1 +1 @@\n-2\n+3' }]);
  expect(await refusal(octokit.rest.repos.getCommit({ ...UPSTREAM, ref: NOTHING }))).toMatchObject({
    status: 422,
  });
});

test('comparing shows both sides, also as a diff', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const base = await tip(forge);
  const head = await forge.push('city-data/airports', 'main', {
    path: 'a.csv',
    content: 'a\n',
    message: 'Add',
  });
  const { rest } = clientOf(forge);
  const basehead = `${base}...main`;
  const ahead = await rest.repos.compareCommitsWithBasehead({ ...UPSTREAM, basehead });
  expect(ahead.data).toMatchObject({
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    files: [{ filename: 'a.csv' }],
  });
  expect(ahead.data.commits.map(({ sha }) => sha)).toEqual([head]);
  const behind = await rest.repos.compareCommitsWithBasehead({ ...UPSTREAM, basehead: `main...${base}` });
  expect(behind.data).toMatchObject({ status: 'behind', ahead_by: 0, behind_by: 1 });
  const diff = await rest.repos.compareCommitsWithBasehead({
    ...UPSTREAM,
    basehead,
    mediaType: { format: 'diff' },
  });
  expect(diff.data).toBe(
    await git(forge.repositoryPath('city-data/airports'), 'diff', '--full-index', base, head),
  );
});
