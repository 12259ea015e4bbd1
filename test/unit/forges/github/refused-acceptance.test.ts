import { describe, expect, test } from 'vitest';
import { StaleProposalError, type AcceptRequest } from '../../../../src/forges/moderating.ts';
import { forgeOf, type Script } from './scripted-forge.ts';
import { HONEST, json, PULL, sha, signal, TIP } from './scripted-proposal.ts';

describe('accepting', () => {
  const request: AcceptRequest = {
    repository: 'city/airports',
    branch: 'main',
    path: 'a.csv',
    proposals: [{ number: 3, head: sha('b'), joins: true }],
    author: undefined,
    rebuild: async () => ({ bytes: new TextEncoder().encode('bbb\n'), message: 'Accept\n' }),
    onStep: () => undefined,
    signal: signal(),
  };
  const writable: Script = {
    ...HONEST,
    'GET /repos/city/airports': json(200, {
      full_name: 'city/airports',
      default_branch: 'main',
      permissions: { push: true },
    }),
    'GET /git/ref/heads%2Fmain': TIP,
    'GET /contents/a.csv': () =>
      new Response('aaa\n', { headers: { 'content-type': 'application/vnd.github.raw+json' } }),
    [`GET /git/commits/${sha('1')}`]: json(200, { tree: { sha: sha('2') } }),
    [`GET /git/trees/${sha('2')}`]: json(200, {
      tree: [{ path: 'a.csv', mode: '100644', sha: '72943a16fb2c8f38f9dde202b7a70ccc19c52f34' }],
    }),
    'POST /git/blobs': json(201, { sha: sha('3') }),
    'POST /git/trees': json(201, { sha: sha('4') }),
    'POST /git/commits': json(201, { sha: sha('5') }),
    'PATCH /git/refs/heads%2Fmain': json(200, { ref: 'refs/heads/main' }),
  };

  test('ends at the branch, with an address of ours', async () => {
    expect(await forgeOf(writable).accept(request)).toEqual({
      commit: sha('5'),
      url: `https://forge.example/city/airports/commit/${sha('5')}`,
      state: 'merged',
    });
  });

  test.each([
    'Protected branch update failed for refs/heads/main.',
    'Changes must be made through a pull request.',
    'Repository rule violations found\n\nCannot update this protected ref.\n\n',
    'Required status check "ci" is expected.',
    'This branch must not contain merge commits.',
    'Commits must have verified signatures.',
    "You're not authorized to push to this branch.",
  ])('goes on by a proposal when the forge says: %s', async (message) => {
    const log: string[] = [];
    const script = { ...writable, 'PATCH /git/refs/heads%2Fmain': json(422, { message }) };
    const refused = { message: 'Reference cannot be created' };
    const accepted = forgeOf({ ...script, 'POST /git/refs': json(403, refused) }, log).accept(request);
    await expect(accepted).rejects.toMatchObject({ reason: 'forbidden' });
    expect(log.at(-1)).toBe('POST /repos/city/airports/git/refs');
  });

  test.each([
    [409, 'Reference already locked'],
    [422, 'Update is not a fast forward'],
    [422, 'Reference does not exist'],
  ])('begins again when the forge says %i %s', async (status, message) => {
    const log: string[] = [];
    const accepted = forgeOf({ ...writable, 'PATCH /git/refs/heads%2Fmain': json(status, { message }) }, log);
    await expect(accepted.accept(request)).rejects.toMatchObject({ reason: 'moved' });
    expect(log.filter((line) => line.startsWith('POST') && line.endsWith('/git/commits'))).toHaveLength(3);
  });

  test('is later, not elsewhere, when the account is too fast at the last step', async () => {
    const slow = json(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '9' });
    const accepted = forgeOf({ ...writable, 'PATCH /git/refs/heads%2Fmain': slow }).accept(request);
    await expect(accepted).rejects.toMatchObject({ reason: 'rate-limited', retryAfter: 9 });
  });

  test('is stale when another one is at the tip of the proposal', async () => {
    const pull = json(200, { ...PULL, head: { sha: sha('9') } });
    const accepted = forgeOf({ ...writable, 'GET /pulls/3': pull, 'GET /commits': json(200, []) }).accept(
      request,
    );
    await expect(accepted).rejects.toBeInstanceOf(StaleProposalError);
  });
});
