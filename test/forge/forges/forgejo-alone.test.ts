import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ForgeError } from '../../../src/forges/forge.ts';
import { createForgejoForge } from '../../../src/forges/forgejo/index.ts';
import { correct, CORRECTED, EDIT, FILE, PATH, replaced, send, sourceOf } from './correction.ts';
import { accepting, offer, readCommit, signal, tipOf } from './decision.ts';
import { git, type ForgeUnderTest } from './forge-under-test.ts';
import { startForgejo } from './forgejo.ts';

const NEIGHBOUR = { record: 1, column: 2, value: 'Livingston (TX)' };
const BOTH = [
  ['"Thigpen "', '"Thigpen"'],
  ['Livingston\r\n', 'Livingston (TX)\r\n'],
] as const;

let forge: ForgeUnderTest;
beforeAll(async () => {
  forge = await startForgejo();
});
afterAll(() => forge.close());

/** A client of a host that answers everything the same way. */
function clientOf(answer: () => Response, token = 'secret-token') {
  return createForgejoForge({ host: 'codeberg.org', token, fetch: async () => answer() });
}

const json =
  (status: number, body: unknown, headers = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

function failureOf(answer: () => Response): Promise<ForgeError> {
  return clientOf(answer)
    .account(signal())
    .then(
      () => {
        throw new Error('It should have failed');
      },
      (error: ForgeError) => error,
    );
}

describe('Forgejo', () => {
  test('sends nothing from a fork that went its own way, and leaves the fork as it was', async () => {
    const repository = await forge.createRepository({ name: 'diverged', files: { [PATH]: FILE } });
    const source = sourceOf(forge, repository);
    await send(forge.client('ada'), correct(source, FILE, [{ ...EDIT, value: 'makes the fork' }]));
    await forge.push('ada/diverged', 'main', 'own.csv', 'x\n');
    const refs = () => git(forge.directory('ada/diverged'), 'for-each-ref');
    const before = await refs();
    await forge.push(repository, 'main', PATH, replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n'));
    await expect(send(forge.client('ada'), correct(source, FILE))).rejects.toMatchObject({
      reason: 'no-proposals',
    });
    expect(await refs()).toBe(before);
    expect(await forge.proposals(repository)).toHaveLength(1);
  });

  test.each([
    ['Forgejo', /merge-upstream/],
    ['Gitea', /sync_fork/],
  ])('brings a fork forward on %s', async (server, unknown) => {
    const repository = await forge.createRepository({ name: `forward-${server}`, files: { [PATH]: FILE } });
    const source = sourceOf(forge, repository);
    await send(forge.client('ada'), correct(source, FILE, [{ ...EDIT, value: 'makes the fork' }]));
    const moved = replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n');
    const tip = await forge.push(repository, 'main', PATH, moved);
    const fetch: typeof globalThis.fetch = async (input, init) =>
      typeof input === 'string' && unknown.test(input)
        ? json(404, { message: 'Not Found' })()
        : globalThis.fetch(input, init);
    await send(forge.client('ada', fetch), correct(source, FILE));
    expect((await git(forge.directory(`ada/forward-${server}`), 'rev-parse', 'main')).trim()).toBe(tip);
    const changed = await git(forge.directory(repository), 'diff', '--stat', 'main', forge.proposalRef(2));
    expect(changed).toContain('1 insertion(+), 1 deletion(-)');
  });

  test('replaces what an older try left on the branch', async () => {
    const repository = await forge.createRepository({
      name: 'left',
      writers: ['maria'],
      files: { [PATH]: FILE },
    });
    const patch = correct(sourceOf(forge, repository), FILE);
    await forge.push(repository, `emendata/${patch.id.slice(0, 12)}`, PATH, 'left over\n');
    await send(forge.client('maria'), patch);
    const at = { repository, path: PATH, commit: forge.proposalRef(1) };
    expect((await forge.client().readVersion(at, signal()))?.bytes).toEqual(CORRECTED);
  });

  test('squashes one that was accepted as a whole where no merge commits are wanted', async () => {
    const { repository, proposal } = await offer(forge, { name: 'linear-whole' });
    await forge.protect(repository, 'main', { isLinear: true });
    const tip = await tipOf(forge, repository);
    const accepted = await forge.client('maria').accept(accepting([proposal]));
    expect(accepted).toMatchObject({ state: 'merged', commit: await tipOf(forge, repository) });
    expect(await readCommit(forge, repository, accepted.commit)).toMatchObject({
      parents: [tip],
      author: `ada <${proposal.author?.email}>`,
      message: expect.stringMatching(/^Accept a correction\n\nReviewed-by: Maria /),
    });
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'merged' }]);
  });

  test('marks as merged by hand what one commit took in, where the repository lets it', async () => {
    const { repository, proposal } = await offer(forge, { name: 'by-hand' });
    await forge.push(repository, 'main', PATH, replaced(FILE, 'Livingston\r\n', 'Livingston (TX)\r\n'));
    const marks: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : '';
      if (!body.includes('manually-merged')) return globalThis.fetch(input, init);
      marks.push(JSON.parse(body));
      return new Response(null, { status: 200 });
    };
    const { commit } = await forge.client('maria', fetch).accept(accepting([proposal]));
    expect(marks).toEqual([{ Do: 'manually-merged', MergeCommitID: commit }]);
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }]);
  });

  test('closes what one commit took in with a note that makes it merged for who follows, and once', async () => {
    const { repository, proposals } = await offer(forge, { name: 'several' }, { edits: [EDIT, NEIGHBOUR] });
    const request = () => accepting(proposals, { replacements: BOTH });
    const accepted = await forge.client('maria').accept(request());
    expect(await forge.client('maria').accept(request())).toEqual(accepted);
    for (const number of [1, 2]) {
      const news = await forge.client('ada').follow({ repository, number, tag: undefined, signal: signal() });
      expect(news).toMatchObject({ state: 'merged', mergedCommit: accepted.commit, answers: [] });
      expect(await forge.comments(repository, number)).toMatchObject([{ author: 'maria' }]);
    }
    await expect(forge.client('city').accept(request())).rejects.toMatchObject({ state: 'closed' });
  });

  test('goes on closing what was left open when the connection broke', async () => {
    const { repository, proposals } = await offer(forge, { name: 'unsettled' }, { edits: [EDIT, NEIGHBOUR] });
    const request = () => accepting(proposals, { replacements: BOTH });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (typeof input === 'string' && input.endsWith('/2/merge')) throw new TypeError('The network is down');
      return globalThis.fetch(input, init);
    };
    const { commit } = await forge.client('maria', fetch).accept(request());
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }, { state: 'closed' }]);
    expect(await forge.client('maria').accept(request())).toMatchObject({ commit, state: 'merged' });
    expect(await forge.proposals(repository)).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
    expect(await tipOf(forge, repository)).toBe(commit);
  });

  test('takes a note of somebody who may not speak for the repository for what it is', async () => {
    const { repository } = await offer(forge, { name: 'forged' });
    const commit = await tipOf(forge, repository);
    await forge.comment('bob', repository, 1, `${commit}\n\n<!-- emendata:accepted -->`);
    await forge.refuse(repository, 1);
    const news = await forge
      .client('ada')
      .follow({ repository, number: 1, tag: undefined, signal: signal() });
    expect(news).toMatchObject({ state: 'closed', mergedCommit: undefined });
  });

  test.each([
    ['a dead token', json(401, { message: 'invalid username, password or token' }), 'unauthorized'],
    ['a token of too little scope', json(403, { message: 'token does not have … [read:user]' }), 'forbidden'],
    ['a proxy that is busy', () => new Response('slow down', { status: 429 }), 'rate-limited'],
    ['a server that is down', () => new Response('<html>', { status: 502 }), 'unreachable'],
    ['a login page', () => new Response('<html>', { status: 200 }), 'unexpected'],
    ['a proxy that forbids', () => new Response('<html>', { status: 403 }), 'unexpected'],
    ['GitLab', json(200, { username: 'ada', id: 1 }), 'unexpected'],
    ['a name that is a path', json(200, { login: '../admin', id: 1 }), 'unexpected'],
  ])('is not taken in by %s', async (_, answer, reason) => {
    expect(await failureOf(answer)).toMatchObject({ reason });
  });

  test('waits as long as it is told, and never over an hour', async () => {
    for (const [after, retryAfter] of [
      ['7', 7],
      ['999999999', 3_600],
      ['soon', 60],
    ] as const)
      expect(await failureOf(json(429, {}, { 'Retry-After': after }))).toMatchObject({ retryAfter });
  });

  test('never repeats the token, even when the forge does', async () => {
    const failure = await failureOf(json(403, { message: 'secret-token may not' }));
    expect(failure.message).toContain('[token] may not');
    expect(JSON.stringify([failure.message, failure.cause ?? ''])).not.toContain('secret-token');
  });
});
