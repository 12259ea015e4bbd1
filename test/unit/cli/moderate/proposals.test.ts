import { expect, test } from 'vitest';
import { type ApiRequest, type GithubClient, RefusedError } from '../../../../cli/moderate/github-client.ts';
import { BOT, mayWrite, putProposal, remark } from '../../../../cli/moderate/proposals.ts';

const PLACE = { repository: 'city/airports', number: 7 };
const OWN = { open: undefined, branch: 'emendata/accepted-7', base: 'main', title: 'Correct', body: 'Text' };

/** A forge that answers as it is told, and remembers what it was asked. */
function forge(answer: (request: ApiRequest) => unknown): { github: GithubClient; asked: ApiRequest[] } {
  const asked: ApiRequest[] = [];
  return {
    asked,
    github: {
      async ask(schema, request) {
        asked.push(request);
        return schema.parse(answer(request));
      },
    },
  };
}

function refuse(status: number, message: string): never {
  throw new RefusedError(status, `the forge answered ${status}: ${message}`);
}

test('a repository where workflows may open no proposals is no failure', async () => {
  const { github } = forge(() =>
    refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.'),
  );
  expect(await putProposal(github, PLACE.repository, OWN)).toBeUndefined();
  const other = forge(() => refuse(403, 'Resource not accessible'));
  await expect(putProposal(other.github, PLACE.repository, OWN)).rejects.toThrow('Resource not accessible');
});

test('the proposal that another run opened meanwhile is found', async () => {
  const { github } = forge(({ method }) =>
    method === 'GET' ? [{ number: 8 }] : refuse(422, 'A pull request already exists'),
  );
  expect(await putProposal(github, PLACE.repository, OWN)).toBe(8);
});

test.each([
  ['admin', true],
  ['write', true],
  ['read', false],
  ['none', false],
  ['WRITE', false],
])('a permission of %s lets somebody decide: %s', async (permission, expected) => {
  const { github, asked } = forge(() => ({ permission }));
  expect(await mayWrite(github, PLACE.repository, 'alice')).toBe(expected);
  expect(asked).toMatchObject([
    { path: ['repos', 'city', 'airports', 'collaborators', 'alice', 'permission'] },
  ]);
});

test('who is unknown to the forge decides nothing, and a forge that fails is no yes', async () => {
  expect(await mayWrite(forge(() => refuse(404, 'Not Found')).github, PLACE.repository, 'nobody')).toBe(
    false,
  );
  const failing = forge(() => refuse(500, 'Oops')).github;
  await expect(mayWrite(failing, PLACE.repository, 'alice')).rejects.toThrow('Oops');
});

test('a remark is made once; what others copied of it does not count', async () => {
  const said: { user: { login: string }; body: string }[] = [];
  const { github, asked } = forge(({ method, body }) => {
    if (method === 'GET') return said;
    said.push({ user: { login: 'mallory' }, ...(body as { body: string }) });
    return {};
  });
  const posts = () => asked.filter(({ method }) => method === 'POST').length;
  await remark(github, PLACE, 'Look here.');
  await remark(github, PLACE, 'Look here.');
  expect(posts()).toBe(2);
  for (const one of said) one.user.login = BOT.login;
  await remark(github, PLACE, 'Look here.');
  expect(posts()).toBe(2);
});
