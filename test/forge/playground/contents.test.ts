import { describe, expect, test } from 'vitest';
import { addAirports, AIRPORTS, clientOf, MAINTAINER, refusal, startForge, UPSTREAM } from './support.ts';

const FILE = { ...UPSTREAM, path: 'data/airports.csv' };

async function shaOf(client: ReturnType<typeof clientOf>): Promise<string> {
  const { data } = await client.rest.repos.getContent(FILE);
  if (Array.isArray(data)) throw new Error('a folder');
  return data.sha;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

describe('reading', () => {
  test('a file comes as wrapped base64 with the id of its blob', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { data } = await clientOf(forge).rest.repos.getContent(FILE);
    if (Array.isArray(data) || data.type !== 'file') throw new Error('not a file');
    expect(Buffer.from(data.content, 'base64').toString()).toBe(AIRPORTS);
    expect(data.content.split('\n').every((line) => line.length <= 60)).toBe(true);
    expect(data.content).toContain('\n');
    expect(data).toMatchObject({ size: AIRPORTS.length, encoding: 'base64', path: 'data/airports.csv' });
    expect(await (await fetch(data.download_url ?? '')).text()).toBe(AIRPORTS);
  });

  test('bytes come back as they went in, whatever they are', async () => {
    const forge = await startForge();
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    await addAirports(forge, { files: { 'é %2F#?.bin': bytes, empty: '' } });
    const headers = { accept: 'application/vnd.github.raw+json' };
    const url = `${forge.url}/api/v3/repos/city-data/airports/contents`;
    const odd = await fetch(`${url}/${encodeURIComponent('é %2F#?.bin')}`, { headers });
    expect(new Uint8Array(await odd.arrayBuffer())).toEqual(bytes);
    expect(await (await fetch(`${url}/empty`, { headers })).text()).toBe('');
    const { data } = await clientOf(forge).rest.repos.getContent({ ...UPSTREAM, path: 'é %2F#?.bin' });
    expect(data).toMatchObject({ name: 'é %2F#?.bin', size: 256 });
  });

  test('a folder is a list, and the root is one', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge);
    const root = await rest.repos.getContent({ ...UPSTREAM, path: '' });
    expect(root.data).toMatchObject([
      { name: 'README.md', type: 'file' },
      { name: 'data', type: 'dir', download_url: null },
    ]);
    const folder = await rest.repos.getContent({ ...UPSTREAM, path: 'data' });
    expect(folder.data).toMatchObject([{ name: 'airports.csv', path: 'data/airports.csv', type: 'file' }]);
  });

  test('a branch, a tag and a commit can be the ref; what is not there is 404', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { rest } = clientOf(forge, MAINTAINER);
    const first = (await rest.repos.getCommit({ ...UPSTREAM, ref: 'main' })).data.sha;
    await rest.git.createRef({ ...UPSTREAM, ref: 'refs/tags/v1', sha: first });
    await forge.push('city-data/airports', 'main', { path: FILE.path, content: 'new\n', message: 'Later' });
    for (const ref of [first, 'v1', 'refs/tags/v1']) {
      expect((await rest.repos.getContent({ ...FILE, ref })).data).toMatchObject({ size: AIRPORTS.length });
    }
    expect((await rest.repos.getContent(FILE)).data).toMatchObject({ size: 4 });
    expect(await refusal(rest.repos.getContent({ ...FILE, ref: 'v2' }))).toMatchObject({ status: 404 });
    expect(await refusal(rest.repos.getContent({ ...FILE, ref: 'main~1' }))).toMatchObject({ status: 404 });
    expect(await refusal(rest.repos.getContent({ ...UPSTREAM, path: 'data/nothing.csv' }))).toMatchObject({
      status: 404,
    });
  });

  test('over 1 MB there is no base64, over 100 MB there is nothing', async () => {
    const forge = await startForge();
    const big = 'a,b\n'.repeat(300_000);
    await addAirports(forge, {
      files: { 'big.csv': big, 'huge.csv': new Uint8Array(100 * 1024 * 1024 + 1) },
    });
    const { rest } = clientOf(forge);
    const { data } = await rest.repos.getContent({ ...UPSTREAM, path: 'big.csv' });
    expect(data).toMatchObject({ size: big.length, content: '', encoding: 'none' });
    const raw = await rest.repos.getContent({ ...UPSTREAM, path: 'big.csv', mediaType: { format: 'raw' } });
    expect(raw.data).toBe(big);
    const huge = await refusal(rest.repos.getContent({ ...UPSTREAM, path: 'huge.csv' }));
    expect(huge).toMatchObject({ status: 403, errors: [{ code: 'too_large' }] });
  });

  test('a repository without a commit says that it is empty', async () => {
    const forge = await startForge();
    await addAirports(forge, { files: {} });
    const { rest } = clientOf(forge);
    expect(await refusal(rest.repos.getContent({ ...UPSTREAM, path: '' }))).toMatchObject({ status: 404 });
    expect(await refusal(rest.repos.listCommits(UPSTREAM))).toMatchObject({
      status: 409,
      message: 'Git Repository is empty.',
    });
    expect(await refusal(rest.git.getRef({ ...UPSTREAM, ref: 'heads/main' }))).toMatchObject({ status: 409 });
  });
});

describe('writing', () => {
  test('a change names the blob it replaces, an addition none', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const client = clientOf(forge, MAINTAINER);
    const wish = { ...FILE, message: 'Change', content: base64('changed\n') };
    const changed = await client.rest.repos.createOrUpdateFileContents({ ...wish, sha: await shaOf(client) });
    expect(changed.status).toBe(200);
    expect(changed.data.commit.parents).toHaveLength(1);
    const added = await client.rest.repos.createOrUpdateFileContents({ ...wish, path: 'data/more.csv' });
    expect(added.status).toBe(201);
    expect((await client.rest.repos.getContent(FILE)).data).toMatchObject({ size: 8 });
  });

  test('a stale, missing or senseless wish changes nothing', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const client = clientOf(forge, MAINTAINER);
    const wish = { ...FILE, message: 'Change', content: base64('changed\n') };
    const put = client.rest.repos.createOrUpdateFileContents;
    const sha = await shaOf(client);
    await forge.push('city-data/airports', 'main', {
      path: FILE.path,
      content: 'moved\n',
      message: 'Meanwhile',
    });
    expect(await refusal(put({ ...wish, sha }))).toMatchObject({
      status: 409,
      message: `data/airports.csv does not match ${sha}`,
    });
    expect(await refusal(put(wish))).toMatchObject({
      status: 422,
      message: expect.stringContaining('"sha" wasn\'t supplied'),
    });
    expect(await refusal(put({ ...wish, path: 'new.csv', content: 'no base64' }))).toMatchObject({
      status: 422,
    });
    expect(await refusal(put({ ...wish, path: 'new.csv', branch: 'gone' }))).toMatchObject({ status: 404 });
    expect(await refusal(put({ ...wish, path: '../out.csv' }))).toMatchObject({ status: 422 });
    expect(await refusal(put({ ...wish, path: '.git/config' }))).toMatchObject({ status: 422 });
    expect((await client.rest.repos.getContent(FILE)).data).toMatchObject({ size: 6 });
  });

  test('of two writers with the same knowledge one is refused', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const client = clientOf(forge, MAINTAINER);
    const sha = await shaOf(client);
    const put = (text: string) =>
      client.rest.repos.createOrUpdateFileContents({ ...FILE, message: 'Race', content: base64(text), sha });
    const results = await Promise.allSettled([put('one\n'), put('two\n')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
  });
});

test('a body that is no JSON object is refused as such', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const send = async (body: string) => {
    const headers = { authorization: `token ${MAINTAINER.token}` };
    const answer = await fetch(`${forge.url}/api/v3/repos/city-data/airports/git/blobs`, {
      method: 'POST',
      headers,
      body,
    });
    return answer.status;
  };
  expect(await send('{"content":')).toBe(400);
  expect(await send('[]')).toBe(400);
  expect(await send('{"content":1}')).toBe(422);
  expect(await send('{"content":"é"}')).toBe(201);
});
