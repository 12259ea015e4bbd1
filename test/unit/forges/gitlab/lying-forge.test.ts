import { describe, expect, test } from 'vitest';
import { fork, json, project, proposeTo, request, sha, type Script } from './scripted-forge.ts';

const COMMITS = 'POST /projects/ada%2Fairports/repository/commits';
const FORKS = 'GET /projects/city%2Fairports/forks';
const FORKING = 'POST /projects/city%2Fairports/fork';
const REQUESTS = 'GET /projects/city%2Fairports/merge_requests';
const OPENING = 'POST /projects/ada%2Fairports/merge_requests';
const RAW = 'GET /projects/city%2Fairports/repository/files/a.csv/raw';
const LOCKED = 'The file has changed since you started editing it: a.csv';

describe('a proposal on GitLab', () => {
  test('is one commit with the lock and one merge request, at an address of ours', async () => {
    const log: string[] = [];
    expect(await proposeTo({}, log)).toEqual({
      number: 7,
      url: 'https://forge.example/city/airports/-/merge_requests/7',
      state: 'open',
      existed: false,
    });
    const [commit = '', opening = ''] = log.filter((line) => line.startsWith('POST /projects/ada'));
    expect(commit).toContain(`"last_commit_id":"${sha('b')}"`);
    expect(commit).toContain('"start_branch":"main","start_project":"city/airports","force":true');
    expect(opening).toContain('"target_project_id":5');
    expect(opening).toContain('"allow_collaboration":true');
    expect(log.join('\n')).not.toContain('glpat-ada');
  });

  test('takes a fork that is there, whatever it is called', async () => {
    const named = { path_with_namespace: 'ada/flughafen' };
    const log: string[] = [];
    const script: Script = {
      [FORKS]: json(200, [fork({ namespace: { full_path: 'bob' } }), fork(named)]),
      'GET /projects/ada%2Fflughafen': json(200, { import_status: 'none' }),
      'POST /projects/ada%2Fflughafen/repository/commits': json(201, {
        id: sha('1'),
        parent_ids: [sha('c')],
      }),
      'POST /projects/ada%2Fflughafen/merge_requests': json(201, request()),
    };
    await proposeTo(script, log);
    expect(log.some((line) => line.startsWith(FORKING))).toBe(false);
  });

  test('does not take a project for a fork that is none', async () => {
    const alien = fork({ forked_from_project: { id: 99 } });
    await expect(proposeTo({ [FORKING]: json(201, alien) })).rejects.toMatchObject({ reason: 'unexpected' });
    const theirs = fork({ namespace: { full_path: 'bob' } });
    await expect(proposeTo({ [FORKING]: json(201, theirs) })).rejects.toMatchObject({ reason: 'unexpected' });
  });

  test('ends when the fork cannot be made', async () => {
    const failed = { 'GET /projects/ada%2Fairports': json(200, { import_status: 'failed' }) };
    await expect(proposeTo(failed)).rejects.toMatchObject({ reason: 'unexpected' });
    const taken = { [FORKING]: json(409, { message: { path: ['has already been taken'] } }) };
    await expect(proposeTo(taken)).rejects.toMatchObject({ reason: 'unexpected' });
  });

  test('gives up when the file moves every time', async () => {
    const log: string[] = [];
    const moving = proposeTo({ [COMMITS]: json(400, { message: LOCKED }) }, log);
    await expect(moving).rejects.toMatchObject({ reason: 'moved' });
    expect(log.filter((line) => line.startsWith(COMMITS))).toHaveLength(3);
    expect(log.some((line) => line.startsWith(OPENING))).toBe(false);
  });

  test('is not opened on a version that was never read, though the server passed over the lock', async () => {
    const answers = ['aaa\n', 'zzz\n'];
    const log: string[] = [];
    const script: Script = {
      [COMMITS]: json(201, { id: sha('1'), parent_ids: [sha('d')] }),
      [RAW]: () => new Response(answers.shift() ?? 'zzz\n'),
    };
    await proposeTo(script, log);
    expect(log.filter((line) => line.startsWith(COMMITS))).toHaveLength(2);
  });

  test('is not somebody else’s of the same branch name', async () => {
    const theirs = request({ iid: 3, author: { id: 2 } });
    expect(await proposeTo({ [REQUESTS]: json(200, [theirs]) })).toMatchObject({ number: 7, existed: false });
    const other = request({ iid: 4, source_branch: 'other' });
    expect(await proposeTo({ [REQUESTS]: json(200, [other]) })).toMatchObject({ number: 7, existed: false });
    const mine = request({ iid: 5, state: 'locked' });
    expect(await proposeTo({ [REQUESTS]: json(200, [mine]) })).toMatchObject({ number: 5, state: 'open' });
  });

  test.each([
    ['no-proposals', project({ merge_requests_enabled: false })],
    ['no-proposals', project({ can_create_merge_request_in: false })],
    ['archived', project({ archived: true, can_create_merge_request_in: false })],
    ['not-found', project({ default_branch: null })],
    ['unexpected', project({ path_with_namespace: '../..?x' })],
  ])('is %s, before anything is written %#', async (reason, answer) => {
    const log: string[] = [];
    const script = {
      'GET /projects/city%2Fairports': json(200, answer),
      'GET /projects/city%2Fairports/repository/branches/main': undefined,
    };
    await expect(proposeTo(script, log)).rejects.toMatchObject({ reason });
    expect(log.some((line) => line.startsWith('POST'))).toBe(false);
  });

  test('is told apart from a token that may not', async () => {
    const scope = json(403, { error: 'insufficient_scope', scope: 'api' });
    await expect(proposeTo({ [FORKING]: scope })).rejects.toMatchObject({ reason: 'forbidden' });
    const closed = json(403, { message: '403 Forbidden' });
    await expect(proposeTo({ [OPENING]: closed })).rejects.toMatchObject({ reason: 'no-proposals' });
    const slow = () => new Response('Retry later\n', { status: 429, headers: { 'retry-after': '9' } });
    await expect(proposeTo({ [OPENING]: slow })).rejects.toMatchObject({
      reason: 'rate-limited',
      retryAfter: 9,
    });
  });
});
