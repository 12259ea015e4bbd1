import { describe, expect, test } from 'vitest';
import { addAirports, AIRPORTS, askerOf, FORK, propose, startGitlab, UPSTREAM } from './gitlab-support.ts';
import { git } from './support.ts';

const ONE = `${UPSTREAM}/merge_requests/1`;
const CHANGED = AIRPORTS.replace('Thigpen', 'Thigpen Field');

async function start() {
  const forge = await startGitlab();
  await addAirports(forge);
  const opened = await propose(forge, CHANGED);
  const directory = forge.repositoryPath('city/open-data/airports');
  return { forge, opened, ask: askerOf(forge, 'maintainer'), reader: askerOf(forge, 'reader'), directory };
}

describe('a fork', () => {
  test('is one project, ready at the second look; its name is taken then', async () => {
    const forge = await startGitlab();
    await addAirports(forge);
    const ask = askerOf(forge, 'reader');
    expect(await ask(`POST ${UPSTREAM}/fork`)).toMatchObject({
      status: 201,
      json: {
        path_with_namespace: 'reader/airports',
        import_status: 'scheduled',
        forked_from_project: { path_with_namespace: 'city/open-data/airports' },
      },
    });
    expect((await ask(`GET ${FORK}`)).json).toMatchObject({ import_status: 'finished' });
    expect(await ask(`POST ${UPSTREAM}/fork`)).toMatchObject({
      status: 409,
      json: { message: { path: ['has already been taken'] } },
    });
    expect((await ask(`GET ${UPSTREAM}/forks?owned=true`)).json).toHaveLength(1);
    expect((await askerOf(forge, 'maintainer')(`GET ${UPSTREAM}/forks?owned=true`)).json).toEqual([]);
  });
});

describe('a merge request', () => {
  test('tells what it changes, from where, and keeps it in the project', async () => {
    const { opened, ask, directory } = await start();
    const main = (await git(directory, 'rev-parse', 'main')).trim();
    const head = (await git(directory, 'rev-parse', 'refs/merge-requests/1/head')).trim();
    expect(opened).toMatchObject({
      status: 201,
      json: {
        iid: 1,
        state: 'opened',
        sha: head,
        allow_collaboration: true,
        changes_count: '1',
        diff_refs: { base_sha: main, head_sha: head, start_sha: main },
        merge_commit_sha: null,
        author: { username: 'reader' },
      },
    });
    expect((await ask(`GET ${ONE}/diffs`)).json).toMatchObject([
      { new_path: 'data/airports.csv', new_file: false, diff: expect.stringContaining('+00M,Thigpen Field') },
    ]);
    expect((await ask(`GET ${ONE}/changes`)).json).toMatchObject({ changes: [{}], overflow: false });
    expect((await ask(`GET ${ONE}/commits`)).json).toMatchObject([{ id: head }]);
    expect((await ask(`GET ${ONE}/versions`)).json).toMatchObject([
      { head_commit_sha: head, base_commit_sha: main },
    ]);
  });

  test('is the only open one of its branch', async () => {
    const { forge } = await start();
    expect(await propose(forge, 'other')).toMatchObject({
      status: 409,
      json: { message: ['Another open merge request already exists for this source branch: !1'] },
    });
  });

  test.each([
    ['collaborators', false],
    ['all', true],
  ] as const)(
    'is 403 where strangers may propose nothing: %s, archived %s',
    async (pullRequests, archived) => {
      const forge = await startGitlab();
      await addAirports(forge, { pullRequests, archived });
      expect(await propose(forge, CHANGED)).toMatchObject({
        status: 403,
        json: { message: '403 Forbidden' },
      });
    },
  );

  test('stays open without its branch, and is closed without its fork', async () => {
    const { forge, ask } = await start();
    await git(forge.repositoryPath('reader/airports'), 'branch', '-D', 'correction');
    expect((await ask(`GET ${ONE}`)).json).toMatchObject({ state: 'opened' });
    forge.deleteRepository('reader/airports');
    expect((await ask(`GET ${ONE}`)).json).toMatchObject({ state: 'closed', source_project_id: null });
    expect((await ask(`GET ${ONE}/diffs`)).json).toHaveLength(1);
  });

  test('is closed by its author or a developer', async () => {
    const { forge, ask } = await start();
    const close = { state_event: 'close' };
    expect(await askerOf(forge, 'nobody')(`PUT ${ONE}`, close)).toMatchObject({ status: 401 });
    expect(await ask(`PUT ${ONE}`, close)).toMatchObject({ status: 200, json: { state: 'closed' } });
    expect((await ask(`GET ${UPSTREAM}/merge_requests?state=opened`)).json).toEqual([]);
    expect((await ask(`GET ${UPSTREAM}/merge_requests?source_branch=correction`)).json).toHaveLength(1);
  });
});

describe('a merge', () => {
  test('is a commit of two parents in the words that were sent', async () => {
    const { ask, reader, directory } = await start();
    const merge = `PUT ${ONE}/merge`;
    expect(await reader(merge, {})).toMatchObject({ status: 401, json: { message: '401 Unauthorized' } });
    expect(await ask(merge, { sha: '0'.repeat(40) })).toMatchObject({
      status: 409,
      json: { message: expect.stringContaining('SHA does not match HEAD of source branch') },
    });
    const merged = await ask(merge, { merge_commit_message: 'Accepted' });
    const tip = (await git(directory, 'rev-parse', 'main')).trim();
    expect(merged).toMatchObject({
      status: 200,
      json: { state: 'merged', merge_commit_sha: tip, squash_commit_sha: null },
    });
    expect(await git(directory, 'log', '-1', '--format=%s %an', 'main')).toBe('Accepted maintainer\n');
    expect(await git(directory, 'rev-parse', 'main^2')).toBe(
      await git(directory, 'rev-parse', 'refs/merge-requests/1/head'),
    );
    expect(await ask(merge, {})).toMatchObject({ status: 405 });
  });

  test('with a squash, where there are no merge commits, is one commit of its author', async () => {
    const { forge, ask, directory } = await start();
    await forge.protectBranch('city/open-data/airports', 'main', { isLinear: true });
    expect((await ask(`GET ${UPSTREAM}`)).json).toMatchObject({ merge_method: 'ff' });
    const merged = await ask(`PUT ${ONE}/merge`, { squash: true, squash_commit_message: 'Accepted' });
    const tip = (await git(directory, 'rev-parse', 'main')).trim();
    expect(merged.json).toMatchObject({ merge_commit_sha: null, squash_commit_sha: tip });
    expect(await git(directory, 'log', '-1', '--format=%s %an %cn', 'main')).toBe(
      'Accepted reader maintainer\n',
    );
  });

  test('of a conflict is 422, and of what the branch’s rules do not let 405', async () => {
    const { forge, ask } = await start();
    await forge.push('city/open-data/airports', 'main', {
      path: 'data/airports.csv',
      content: AIRPORTS.replace('Thigpen', 'Somebody else'),
      message: 'Meanwhile',
    });
    expect(await ask(`PUT ${ONE}/merge`, {})).toMatchObject({
      status: 422,
      json: { message: 'Branch cannot be merged' },
    });
    await forge.protectBranch('city/open-data/airports', 'main', { approvals: 1 });
    expect(await ask(`PUT ${ONE}/merge`, {})).toMatchObject({ status: 405 });
  });
});

describe('what is said', () => {
  test('in notes and threads is one list; what the forge notes down is marked', async () => {
    const { ask, reader } = await start();
    await reader(`POST ${ONE}/notes`, { body: 'First' });
    await ask(`POST ${ONE}/discussions`, { body: 'Second' });
    await ask(`PUT ${ONE}/merge`, {});
    expect((await reader(`GET ${ONE}/notes?sort=asc&order_by=created_at`)).json).toMatchObject([
      { body: 'First', system: false, author: { username: 'reader' } },
      { body: 'Second', system: false },
      { body: 'merged', system: true },
    ]);
    expect((await ask(`GET ${UPSTREAM}/members/all`)).json).toMatchObject([
      { username: 'maintainer', access_level: 40 },
    ]);
  });

  test('is refused when it is nothing or too long, and carried out where it is a command', async () => {
    const { ask, reader } = await start();
    expect(await reader(`POST ${ONE}/notes`, { body: ' ' })).toMatchObject({ status: 400 });
    expect(await reader(`POST ${ONE}/notes`, { body: 'x'.repeat(1_000_001) })).toMatchObject({
      status: 400,
      json: { message: { note: [expect.stringContaining('too long')] } },
    });
    await ask(`POST ${ONE}/notes`, { body: '```\n/close\n```' });
    expect((await ask(`GET ${ONE}`)).json).toMatchObject({ state: 'opened' });
    await ask(`POST ${ONE}/notes`, { body: 'No\n/close' });
    expect((await ask(`GET ${ONE}`)).json).toMatchObject({ state: 'closed' });
  });
});
