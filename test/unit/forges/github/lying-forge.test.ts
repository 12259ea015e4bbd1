import { describe, expect, test } from 'vitest';
import { BRANCH, entry, proposeTo, pull, repositoryAnswer } from './scripted-forge.ts';

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const refused = (message: string) =>
  json(422, { message: 'Validation Failed', errors: [{ resource: 'PullRequest', code: 'custom', message }] });
const isWrite = (request: string) => !request.startsWith('GET ');

/** Answers that come one after the other; the last one stays. */
function inTurn(...answers: (() => Response)[]): () => Response {
  let turn = -1;
  return () => {
    turn = Math.min(turn + 1, answers.length - 1);
    return answers[turn]?.() ?? Response.error();
  };
}

test('an address to click on is never taken from an answer', async () => {
  expect(await proposeTo({})).toEqual({
    number: 7,
    url: 'https://forge.example/city/airports/pull/7',
    state: 'open',
    existed: false,
  });
});

test('a repository that was renamed is addressed by its name of today', async () => {
  const log: string[] = [];
  await proposeTo(
    { 'GET /repos/city/airports': json(200, repositoryAnswer({ full_name: 'town/airfields' })) },
    log,
  );
  expect(log).toContain('POST /repos/town/airfields/pulls');
  expect(log.filter((request) => isWrite(request) && request.includes('city/'))).toEqual([]);
});

describe('an earlier proposal', () => {
  test('is not one that the forge lists without being asked', async () => {
    const others = [
      pull(1, { label: 'mallory:main' }),
      pull(2, { label: null }),
      pull(3, { label: `mallory:${BRANCH}` }),
    ];
    expect(await proposeTo({ 'GET /pulls': json(200, others) })).toMatchObject({ number: 7, existed: false });
  });

  test.each([
    [
      'open',
      [
        pull(4, { state: 'closed' }),
        pull(3),
        pull(2, { state: 'closed', merged_at: '2026-01-01T00:00:00Z' }),
      ],
      3,
    ],
    [
      'merged',
      [pull(4, { state: 'closed' }), pull(2, { state: 'closed', merged_at: '2026-01-01T00:00:00Z' })],
      2,
    ],
    ['closed', [pull(4, { state: 'closed' }), pull(1, { state: 'closed' })], 4],
  ])('of several is the %s one', async (state, pulls, number) => {
    const log: string[] = [];
    expect(await proposeTo({ 'GET /pulls': json(200, pulls) }, log)).toMatchObject({
      state,
      number,
      existed: true,
    });
    expect(log.filter(isWrite)).toEqual([]);
  });

  test('may be opened by another tab at the last moment', async () => {
    const found = inTurn(json(200, []), json(200, [pull(9)]));
    const twin = refused(`A pull request already exists for ada:${BRANCH}.`);
    expect(await proposeTo({ 'GET /pulls': found, 'POST /pulls': twin })).toMatchObject({
      number: 9,
      existed: true,
    });
  });

  test("is found in the account's fork, also when it was given push right since", async () => {
    const pushing = json(200, repositoryAnswer({ permissions: { push: true } }));
    const script = { 'GET /repos/city/airports': pushing, 'GET /pulls': json(200, [pull(5)]) };
    expect(await proposeTo(script)).toMatchObject({ number: 5, existed: true });
  });
});

describe('a branch left by an interrupted try', () => {
  test('is moved', async () => {
    const log: string[] = [];
    const path = `/git/refs/heads%2F${BRANCH.replace('/', '%2F')}`;
    const script = {
      'POST /git/refs': refused('Reference already exists'),
      [`PATCH ${path}`]: json(200, { ref: 'x' }),
    };
    expect(await proposeTo(script, log)).toMatchObject({ number: 7 });
    expect(log).toContain(`PATCH /repos/ada/airports${path}`);
  });
});

describe('a fork', () => {
  test.each([
    ['no fork', { full_name: 'ada/airports', fork: false, owner: { login: 'ada' } }],
    ["another account's", { full_name: 'mallory/airports', fork: true, owner: { login: 'mallory' } }],
    ['outside the address', { full_name: '../user', fork: true, owner: { login: 'ada' } }],
  ])('that is %s is not written to', async (_, fork) => {
    const log: string[] = [];
    await expect(proposeTo({ 'POST /forks': json(202, fork) }, log)).rejects.toMatchObject({
      reason: 'unexpected',
    });
    expect(log.filter(isWrite)).toEqual(['POST /repos/city/airports/forks']);
  });

  test('is waited for', async () => {
    const commit = `GET /git/commits/${'c'.repeat(40)}`;
    const ready = json(200, { tree: { sha: 'd'.repeat(40) } });
    const empty = json(409, { message: 'Git Repository is empty.' });
    const missing = json(404, { message: 'Not Found' });
    expect(await proposeTo({ [commit]: inTurn(missing, empty, ready) })).toMatchObject({ number: 7 });
  });

  test('is not waited for any longer than the person does', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error('enough')), 50);
    const script = { [`GET /git/commits/${'c'.repeat(40)}`]: json(404, { message: 'Not Found' }) };
    await expect(proposeTo(script, [], abort.signal)).rejects.toThrow('enough');
  });
});

describe('a file', () => {
  test.each([
    ['a link', 'unexpected', { tree: [entry({ mode: '120000' })] }],
    ['a folder', 'unexpected', { tree: [entry({ mode: '040000', type: 'tree' })] }],
    ['of other bytes than were read', 'unexpected', { tree: [entry({ sha: 'a'.repeat(40) })] }],
    ['not in its folder', 'unexpected', { tree: [] }],
    ['in a folder that is cut short', 'too-large', { tree: [], truncated: true }],
  ])('that is %s gets no commit: %s', async (_, reason, tree) => {
    const log: string[] = [];
    const script = { [`GET /git/trees/${'d'.repeat(40)}`]: json(200, tree) };
    await expect(proposeTo(script, log)).rejects.toMatchObject({ reason });
    expect(log.filter(isWrite)).toEqual(['POST /repos/city/airports/forks']);
  });
});

describe('a refused pull request', () => {
  test.each([
    [
      'no-proposals',
      json(403, { message: 'Pull request creation is restricted to collaborators on this repository.' }),
    ],
    ['no-proposals', refused('The repository is limited to collaborators only.')],
    ['rate-limited', json(403, { message: 'You have exceeded a secondary rate limit.' })],
    ['unexpected', refused('No commits between main and x')],
  ])('says why: %s', async (reason, answer) => {
    await expect(proposeTo({ 'POST /pulls': answer })).rejects.toMatchObject({ reason });
  });

  test.each([
    ['has none', { has_pull_requests: false, permissions: { push: true } }],
    ['allows no forks', { allow_forking: false }],
  ])('is foreseen where the repository %s', async (_, wanted) => {
    const log: string[] = [];
    await expect(
      proposeTo({ 'GET /repos/city/airports': json(200, repositoryAnswer(wanted)) }, log),
    ).rejects.toMatchObject({ reason: 'no-proposals' });
    expect(log.filter(isWrite)).toEqual([]);
  });
});
