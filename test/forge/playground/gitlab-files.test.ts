import { describe, expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  askerOf,
  changing,
  FILE,
  FORK,
  idOf,
  startGitlab,
  UPSTREAM,
} from './gitlab-support.ts';
import { git } from './support.ts';

const COMMITS = `POST ${UPSTREAM}/repository/commits`;
const CHANGED = AIRPORTS.replace('Thigpen', 'Thigpen Field');

async function start(more: Parameters<typeof addAirports>[1] = {}) {
  const forge = await startGitlab();
  await addAirports(forge, more);
  const directory = forge.repositoryPath('city/open-data/airports');
  return {
    forge,
    ask: askerOf(forge, 'maintainer'),
    tip: () => git(directory, 'rev-parse', 'main'),
    directory,
  };
}

describe('a file', () => {
  test('comes as it is, with what is known of it in headers or as JSON', async () => {
    const { ask, tip, directory } = await start();
    const raw = await ask(`GET ${UPSTREAM}${FILE}/raw?ref=main`);
    expect(raw.text).toBe(AIRPORTS);
    const commit = (await tip()).trim();
    expect(Object.fromEntries(raw.headers)).toMatchObject({
      'x-gitlab-last-commit-id': commit,
      'x-gitlab-commit-id': commit,
      'x-gitlab-blob-id': (await git(directory, 'rev-parse', 'main:data/airports.csv')).trim(),
      'x-gitlab-file-path': 'data/airports.csv',
    });
    expect((await ask(`GET ${UPSTREAM}${FILE}?ref=main`)).json).toMatchObject({
      content: Buffer.from(AIRPORTS).toString('base64'),
      last_commit_id: commit,
      execute_filemode: false,
    });
    expect(await ask(`GET ${UPSTREAM}${FILE}`)).toMatchObject({
      status: 400,
      json: { error: 'ref is missing' },
    });
  });

  test.each([
    ['/repository/files/none.csv/raw', '404 File Not Found'],
    ['/repository/files/data/raw', '404 File Not Found'],
    [`${FILE}/raw?ref=none`, '404 Commit Not Found'],
  ])('that is not there is 404: %s', async (path, message) => {
    const { ask } = await start();
    expect(await ask(`GET ${UPSTREAM}${path}`)).toMatchObject({ status: 404, json: { message } });
  });
});

describe('a commit', () => {
  test('is made on the last one known to have touched the file, or not at all', async () => {
    const { ask, tip } = await start();
    const lock = { last_commit_id: (await tip()).trim() };
    const made = await ask(COMMITS, changing(CHANGED, { branch: 'main' }, lock));
    expect(made).toMatchObject({
      status: 201,
      json: { parent_ids: [lock.last_commit_id], title: 'Correct' },
    });
    const stale = await ask(COMMITS, changing(AIRPORTS, { branch: 'main' }, lock));
    expect(stale).toMatchObject({
      status: 400,
      json: { message: 'The file has changed since you started editing it: data/airports.csv' },
    });
    expect((await tip()).trim()).toBe(idOf(made));
    const put = { branch: 'main', commit_message: 'x', content: 'x', ...lock };
    expect(await ask(`PUT ${UPSTREAM}${FILE}`, put)).toMatchObject({ status: 400 });
  });

  test('of another file moves no lock', async () => {
    const { forge, ask, tip } = await start();
    const lock = { last_commit_id: (await tip()).trim() };
    await forge.push('city/open-data/airports', 'main', { path: 'x.csv', content: 'x', message: 'x' });
    expect(await ask(COMMITS, changing(CHANGED, { branch: 'main' }, lock))).toMatchObject({ status: 201 });
  });

  test('keeps the mode of the file and names its author', async () => {
    const { ask, directory } = await start();
    const script = { action: 'create', file_path: 'run.sh', content: 'echo\n' };
    await ask(COMMITS, { branch: 'main', commit_message: 'Add', actions: [script] });
    await git(directory, 'read-tree', 'main');
    const blob = (await git(directory, 'rev-parse', 'main:run.sh')).trim();
    await git(directory, 'update-index', '--cacheinfo', `100755,${blob},run.sh`);
    const tree = (await git(directory, 'write-tree')).trim();
    const person = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
    const commit = (await git(directory, ...person, 'commit-tree', '-m', 'x', '-p', 'main', tree)).trim();
    await git(directory, 'update-ref', 'refs/heads/main', commit);
    const author = { author_name: 'Ada', author_email: 'ada@example.org' };
    const change = { ...script, action: 'update', content: 'echo 2\n' };
    await ask(COMMITS, { branch: 'main', commit_message: 'Change', actions: [change], ...author });
    expect(await git(directory, 'ls-tree', 'main', 'run.sh')).toMatch(/^100755/);
    expect(await git(directory, 'log', '-1', '--format=%an %cn', 'main')).toBe('Ada maintainer\n');
  });

  test('makes a branch, in a fork from the upstream’s tip, and replaces it only when told', async () => {
    const { forge, tip } = await start();
    const ask = askerOf(forge, 'reader');
    await ask(`POST ${UPSTREAM}/fork`);
    await forge.push('city/open-data/airports', 'main', { path: 'x.csv', content: 'x', message: 'x' });
    const from = { start_branch: 'main', start_project: 'city/open-data/airports' };
    const commits = `POST ${FORK}/repository/commits`;
    const made = await ask(commits, changing(CHANGED, from));
    expect(made).toMatchObject({ status: 201, json: { parent_ids: [(await tip()).trim()] } });
    expect(await ask(commits, changing('other', from))).toMatchObject({
      status: 400,
      json: { message: expect.stringContaining("A branch called 'correction' already exists") },
    });
    expect(await ask(commits, changing('other', { ...from, force: true }))).toMatchObject({ status: 201 });
  });

  test.each([
    [400, {}, { start_branch: 'main', start_sha: '0'.repeat(40) }],
    [400, {}, { start_sha: '0'.repeat(40) }],
    [400, {}, { start_branch: 'none' }],
    [400, { action: 'create' }, { branch: 'main' }],
    [400, { file_path: 'none.csv' }, { branch: 'main' }],
    [400, { file_path: '../out.csv', action: 'create' }, { branch: 'main' }],
    [400, { action: 'chmod' }, { branch: 'main' }],
  ])('that makes no sense is %i and changes nothing %#', async (status, action, more) => {
    const { ask, tip, directory } = await start();
    const before = await tip();
    expect(await ask(COMMITS, changing('x', more, action))).toMatchObject({ status });
    expect(await tip()).toBe(before);
    expect(await git(directory, 'branch', '--list', 'correction')).toBe('');
  });

  test('is nobody’s who may not push, on no protected branch, and of no archived project', async () => {
    const { forge, ask } = await start();
    const change = changing('x', { branch: 'main' });
    expect(await askerOf(forge, 'reader')(COMMITS, change)).toMatchObject({ status: 403 });
    expect(await askerOf(forge, 'nobody')(COMMITS, change)).toMatchObject({ status: 401 });
    await forge.protectBranch('city/open-data/airports', 'main');
    expect(await ask(COMMITS, change)).toMatchObject({
      status: 403,
      json: { message: expect.stringContaining('not allowed to push into this branch') },
    });
    expect((await ask(`GET ${UPSTREAM}/protected_branches`)).json).toMatchObject([{ name: 'main' }]);
    await addAirports(forge, { name: 'old', archived: true });
    const old = COMMITS.replace('airports', 'old');
    expect(await ask(old, change)).toMatchObject({ status: 403 });
  });

  test('lists no total, and finds those of a path', async () => {
    const { forge, ask } = await start();
    await forge.push('city/open-data/airports', 'main', { path: 'x.csv', content: 'x', message: 'Beside' });
    const all = await ask(`GET ${UPSTREAM}/repository/commits?per_page=1`);
    expect(all.json).toMatchObject([{ title: 'Beside' }]);
    expect([all.headers.get('x-total'), all.headers.get('x-next-page')]).toEqual([null, '2']);
    const some = await ask(`GET ${UPSTREAM}/repository/commits?path=data/airports.csv`);
    expect(some.json).toMatchObject([{ title: 'Initial commit' }]);
  });
});
