import { describe, expect, test } from 'vitest';
import { forgeOf } from './scripted-forge.ts';
import { HONEST, json, PULL, read, sha, signal } from './scripted-proposal.ts';

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
