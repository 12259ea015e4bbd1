import { describe, expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  FINE_GRAINED,
  MAINTAINER,
  proposeBranch,
  READER,
  refusal,
  startForge,
  UPSTREAM,
} from './support.ts';

const CORRECTED = AIRPORTS.replace('Thigpen', 'Thigpen Field');
const RIVAL = AIRPORTS.replace('Thigpen', 'Thigpen Airfield');
const WISH = { ...UPSTREAM, title: 'Name of 00M', head: 'reader:fix', base: 'main' };
const ONE = { ...UPSTREAM, pull_number: 1 };
const FILE = { path: 'data/airports.csv', message: 'Outside' };

async function forgeWithBranch(more: Parameters<typeof addAirports>[1] = {}) {
  const forge = await startForge();
  await addAirports(forge, more);
  await proposeBranch(forge, 'fix', CORRECTED);
  return { forge, reader: clientOf(forge, READER).rest, maintainer: clientOf(forge, MAINTAINER).rest };
}

describe('opening', () => {
  test('twice the same is refused with a message that names it, also at the same time', async () => {
    const { reader } = await forgeWithBranch();
    const results = await Promise.allSettled([reader.pulls.create(WISH), reader.pulls.create(WISH)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = await refusal(reader.pulls.create(WISH));
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining('Validation Failed') });
    expect(refused.errors).toMatchObject([
      { code: 'custom', message: 'A pull request already exists for reader:fix.' },
    ]);
    expect((await reader.pulls.list(UPSTREAM)).data).toHaveLength(1);
  });

  test('needs two branches and a commit between them', async () => {
    const { reader } = await forgeWithBranch();
    const errors = async (more: Partial<typeof WISH>) =>
      (await refusal(reader.pulls.create({ ...WISH, ...more }))).errors;
    expect(await errors({ head: 'reader:gone' })).toMatchObject([{ field: 'head', code: 'invalid' }]);
    expect(await errors({ head: 'nobody:fix' })).toMatchObject([{ field: 'head', code: 'invalid' }]);
    expect(await errors({ base: 'gone' })).toMatchObject([{ field: 'base', code: 'invalid' }]);
    expect(await errors({ title: ' ' })).toMatchObject([{ field: 'title', code: 'missing_field' }]);
    expect(await errors({ head: 'reader:main' })).toMatchObject([
      { message: 'No commits between main and reader:main' },
    ]);
  });

  test('is refused to strangers where only collaborators may', async () => {
    const { reader } = await forgeWithBranch({ pullRequests: 'collaborators' });
    expect(await refusal(reader.pulls.create(WISH))).toMatchObject({ status: 403 });
    const { data } = await reader.repos.get(UPSTREAM);
    expect(data).toMatchObject({ pull_request_creation_policy: 'collaborators_only' });
  });

  test('is refused to who owns neither branch, and to fine-grained tokens abroad', async () => {
    const { forge } = await forgeWithBranch();
    const { rest } = clientOf(forge, FINE_GRAINED);
    expect(await refusal(rest.pulls.create(WISH))).toMatchObject({
      status: 403,
      message: 'Resource not accessible by personal access token',
    });
  });
});

describe('following', () => {
  test('the head and its figures follow a push; mergeability is unknown at the first look', async () => {
    const { forge, reader } = await forgeWithBranch();
    expect((await reader.pulls.create(WISH)).data).toMatchObject({
      mergeable: null,
      mergeable_state: 'unknown',
    });
    expect((await reader.pulls.get(ONE)).data).toMatchObject({ mergeable: true, commits: 1 });
    const sha = await forge.push('reader/airports', 'fix', { ...FILE, content: RIVAL });
    expect((await reader.pulls.get(ONE)).data).toMatchObject({ mergeable: null, commits: 2, head: { sha } });
    expect((await reader.pulls.listFiles(ONE)).data[0]?.patch).toContain('+00M,Thigpen Airfield');
    expect((await reader.pulls.listCommits(ONE)).data).toHaveLength(2);
  });

  test('a change on the base leaves the diff alone, and conflicts only where it meets', async () => {
    const { forge, reader, maintainer } = await forgeWithBranch();
    await reader.pulls.create(WISH);
    await forge.push('city-data/airports', 'main', { ...FILE, path: 'README.md', content: 'new\n' });
    await reader.pulls.get(ONE);
    expect((await reader.pulls.get(ONE)).data).toMatchObject({ mergeable: true, changed_files: 1 });
    await forge.push('city-data/airports', 'main', { ...FILE, content: RIVAL });
    await reader.pulls.get(ONE);
    const { data } = await reader.pulls.get(ONE);
    expect(data).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
      changed_files: 1,
      state: 'open',
    });
    expect(await refusal(maintainer.pulls.merge(ONE))).toMatchObject({
      status: 405,
      message: 'Pull Request is not mergeable',
    });
    const kept = await maintainer.repos.getContent({
      ...UPSTREAM,
      path: FILE.path,
      mediaType: { format: 'raw' },
    });
    expect(kept.data).toBe(RIVAL);
  });

  test('deleting the branch closes it, and its diff stays', async () => {
    const { reader } = await forgeWithBranch();
    await reader.pulls.create(WISH);
    await reader.git.deleteRef({ owner: 'reader', repo: 'airports', ref: 'heads/fix' });
    expect((await reader.pulls.get(ONE)).data).toMatchObject({
      state: 'closed',
      merged: false,
      changed_files: 1,
    });
    expect(await refusal(reader.pulls.update({ ...ONE, state: 'open' }))).toMatchObject({ status: 422 });
  });
});

describe('finding and changing', () => {
  test('the list filters by head, base and state', async () => {
    const { reader } = await forgeWithBranch();
    await proposeBranchAgain(reader);
    const titles = async (filter: object) =>
      (await reader.pulls.list({ ...UPSTREAM, ...filter })).data.map(({ title }) => title);
    expect(await titles({})).toEqual(['Second', 'Name of 00M']);
    expect(await titles({ head: 'reader:fix' })).toEqual(['Name of 00M']);
    expect(await titles({ head: 'reader:other' })).toEqual([]);
    expect(await titles({ base: 'gone' })).toEqual([]);
    await reader.pulls.update({ ...ONE, state: 'closed' });
    expect(await titles({ head: 'reader:fix' })).toEqual([]);
    expect(await titles({ head: 'reader:fix', state: 'all' })).toEqual(['Name of 00M']);
    expect(await titles({ state: 'closed' })).toEqual(['Name of 00M']);
  });

  async function proposeBranchAgain(reader: ReturnType<typeof clientOf>['rest']): Promise<void> {
    await reader.pulls.create(WISH);
    const mine = { owner: 'reader', repo: 'airports' };
    const { data } = await reader.git.getRef({ ...mine, ref: 'heads/fix' });
    await reader.git.createRef({ ...mine, ref: 'refs/heads/second', sha: data.object.sha });
    await reader.pulls.create({ ...WISH, head: 'reader:second', title: 'Second' });
  }

  test('its author and the maintainers may change it, nobody else', async () => {
    const { forge, reader, maintainer } = await forgeWithBranch();
    await reader.pulls.create(WISH);
    expect((await reader.pulls.update({ ...ONE, title: 'Better', body: 'Why' })).data).toMatchObject({
      title: 'Better',
      body: 'Why',
    });
    expect((await maintainer.pulls.update({ ...ONE, state: 'closed' })).data.state).toBe('closed');
    expect((await reader.pulls.update({ ...ONE, state: 'open' })).data).toMatchObject({
      state: 'open',
      closed_at: null,
    });
    const other = clientOf(forge, FINE_GRAINED).rest;
    expect(await refusal(other.pulls.update({ ...ONE, title: 'Mine' }))).toMatchObject({ status: 403 });
  });

  test('comments and labels stay with it', async () => {
    const { reader, maintainer } = await forgeWithBranch();
    await reader.pulls.create(WISH);
    const issue = { ...UPSTREAM, issue_number: 1 };
    await maintainer.issues.createComment({ ...issue, body: 'Thank you' });
    expect((await reader.issues.listComments(issue)).data).toMatchObject([
      { body: 'Thank you', user: { login: 'city-data' }, author_association: 'OWNER' },
    ]);
    expect(await refusal(reader.issues.createComment({ ...issue, body: ' ' }))).toMatchObject({
      status: 422,
    });
    await maintainer.issues.addLabels({ ...issue, labels: ['emendata'] });
    expect((await reader.issues.listLabelsOnIssue(issue)).data).toMatchObject([{ name: 'emendata' }]);
    expect(await refusal(reader.issues.addLabels({ ...issue, labels: ['mine'] }))).toMatchObject({
      status: 404,
    });
  });

  test('it is there as a diff and as mails', async () => {
    const { forge, reader } = await forgeWithBranch();
    const { data } = await reader.pulls.create(WISH);
    const { data: diff } = await reader.pulls.get({ ...ONE, mediaType: { format: 'diff' } });
    expect(diff).toContain('diff --git a/data/airports.csv b/data/airports.csv\n');
    expect(await (await fetch(data.diff_url)).text()).toBe(diff);
    const { data: patch } = await reader.pulls.get({ ...ONE, mediaType: { format: 'patch' } });
    expect(patch).toContain('Subject: [PATCH] Correct the name of 00M');
    expect((await fetch(`${forge.url}/city-data/airports/pull/2.diff`)).status).toBe(404);
  });
});
