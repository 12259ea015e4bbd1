import { describe, expect, test } from 'vitest';
import type { Forge } from '../../../../src/forges/forge.ts';
import { StaleProposalError, type AcceptRequest } from '../../../../src/forges/moderating.ts';
import { forgeOf, type Script } from './scripted-forge.ts';

const sha = (digit: string) => digit.repeat(40);
const signal = () => AbortSignal.timeout(5_000);
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
/** As the last page but one would say it, on every page. */
const ENDLESS = { link: '<https://forge.example/next>; rel="next"' };

const PULL = {
  number: 3,
  title: 'title',
  body: null,
  user: { login: 'ada', id: 7 },
  state: 'open',
  merged_at: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  html_url: 'javascript:alert(1)',
  base: { ref: 'main', sha: sha('a') },
  head: { sha: sha('b'), repo: null, user: null, label: null },
  commits: 1,
  changed_files: 1,
  merge_commit_sha: sha('c'),
};
const HONEST: Script = {
  'GET /user': json(200, { login: 'maria', id: 8, name: ' ' }),
  'GET /pulls': json(200, [PULL]),
  'GET /pulls/3': json(200, PULL),
  'GET /pulls/3/files': json(200, [{ filename: 'a.csv', status: 'modified' }]),
  'GET /pulls/3/reviews': json(200, []),
  'GET /issues/3/comments': json(200, []),
  [`GET /compare/${sha('a')}...${sha('b')}`]: json(200, { merge_base_commit: { sha: sha('d') } }),
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const read = (script: Script, log: string[] = []) =>
  forgeOf({ ...HONEST, ...script }, log).readProposal('city/airports', 3, signal());

const SOURCE = {
  kind: 'forge',
  forge: 'github',
  host: 'forge.example',
  repository: 'city/airports',
  ref: 'main',
  path: 'a.csv',
} as const;
const COMMIT = { sha: sha('1'), parents: [], author: null, commit: { author: null, message: '' } };
const TIP = json(200, { ref: 'refs/heads/main', object: { sha: sha('1') } });

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

describe('a proposal', () => {
  test('is addressed by us, and its author credited by an address that reaches nobody', async () => {
    expect(await read({})).toMatchObject({
      url: 'https://forge.example/city/airports/pull/3',
      body: '',
      author: { login: 'ada', email: '7+ada@users.noreply.forge.example' },
      mergeBase: sha('d'),
      isCutShort: false,
    });
  });

  test.each([null, { login: 'ghost', id: 10_137 }])('of a ghost has no author: %j', async (user) => {
    expect((await read({ 'GET /pulls/3': json(200, { ...PULL, user }) })).author).toBeUndefined();
  });

  test('says when not all its files are told', async () => {
    const pull = json(200, { ...PULL, changed_files: 4_000 });
    expect((await read({ 'GET /pulls/3': pull })).isCutShort).toBe(true);
  });

  test('without a common history departs from the branch itself', async () => {
    const line = `GET /compare/${sha('a')}...${sha('b')}`;
    expect((await read({ [line]: json(404, { message: 'Not Found' }) })).mergeBase).toBe(sha('a'));
  });

  test.each([
    ['no hash', { ...PULL, head: { sha: '../../user' } }],
    ['no state', { ...PULL, state: 'half' }],
    ['no pull request', []],
  ])('is refused with %s', async (_, pull) => {
    await expect(read({ 'GET /pulls/3': json(200, pull) })).rejects.toMatchObject({ reason: 'unexpected' });
  });

  test('hides marks and empty remarks, and knows who may speak', async () => {
    const said = (body: string | null, author_association: string) => ({
      user: null,
      body,
      author_association,
      created_at: '2026-01-03T00:00:00Z',
    });
    const comments = [
      said('Thanks\n\n<!-- emendata:ab -->', 'MEMBER'),
      said(null, 'OWNER'),
      said(' <!-- emendata:cd -->', 'OWNER'),
      said('<!-- emendata:--> x', 'CONTRIBUTOR'),
    ];
    const reviews = [{ user: null, body: 'Draft', submitted_at: null }];
    const script = {
      'GET /issues/3/comments': json(200, comments),
      'GET /pulls/3/reviews': json(200, reviews),
    };
    expect(
      (await read(script)).answers.map(({ author, isModerator, text }) => [author, isModerator, text]),
    ).toEqual([
      ['ghost', true, 'Thanks'],
      ['ghost', false, '<!-- emendata:--> x'],
    ]);
  });
});

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

test('following says nothing to an answer that changed besides', async () => {
  let turn = 0;
  const pull = () =>
    json(200, { ...PULL, base: { ...PULL.base, pushed: turn++ } }, { etag: `W/"${turn}"` })();
  const forge = forgeOf({ ...HONEST, 'GET /pulls/3': pull });
  const ask = (tag: string | undefined) =>
    forge.follow({ repository: 'city/airports', number: 3, tag, signal: signal() });
  const news = await ask(undefined);
  expect(news).toMatchObject({ state: 'open', mergedCommit: undefined, answers: [] });
  expect(await ask(news?.tag)).toBeUndefined();
});
