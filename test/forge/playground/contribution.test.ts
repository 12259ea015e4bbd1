import { describe, expect, test } from 'vitest';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';
import { expectDescribed } from '../../support/openapi.ts';
import { addAirports, AIRPORTS, clientOf, git, MAINTAINER, READER, startForge } from './support.ts';

const UPSTREAM = { owner: 'city-data', repo: 'airports' };
const REPO = '/repos/{owner}/{repo}';
const CORRECTED = AIRPORTS.replace('Thigpen', 'Thigpen Field');

/** Fork, branch, blob, tree, commit: everything up to the pull request, each answer checked. */
async function proposeBranch(forge: PlaygroundForge, branch: string, content: string): Promise<string> {
  const octokit = clientOf(forge, READER);
  const fork = await octokit.rest.repos.createFork({ ...UPSTREAM });
  expectDescribed('POST', `${REPO}/forks`, 202, fork.data);
  const mine = { owner: fork.data.owner.login, repo: fork.data.name };

  const upstreamRef = await octokit.rest.git.getRef({ ...UPSTREAM, ref: 'heads/main' });
  expectDescribed('GET', `${REPO}/git/ref/{ref}`, 200, upstreamRef.data);
  const base = upstreamRef.data.object.sha;

  const blob = await octokit.rest.git.createBlob({
    ...mine,
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });
  expectDescribed('POST', `${REPO}/git/blobs`, 201, blob.data);
  const entry = { path: 'data/airports.csv', mode: '100644', type: 'blob', sha: blob.data.sha } as const;
  const tree = await octokit.rest.git.createTree({ ...mine, base_tree: base, tree: [entry] });
  expectDescribed('POST', `${REPO}/git/trees`, 201, tree.data);
  const message = 'Correct the name of 00M\n\nEmendata-Patch: 1234\n';
  const commit = await octokit.rest.git.createCommit({
    ...mine,
    message,
    tree: tree.data.sha,
    parents: [base],
  });
  expectDescribed('POST', `${REPO}/git/commits`, 201, commit.data);
  const ref = await octokit.rest.git.createRef({
    ...mine,
    ref: `refs/heads/${branch}`,
    sha: commit.data.sha,
  });
  expectDescribed('POST', `${REPO}/git/refs`, 201, ref.data);
  return commit.data.sha;
}

describe('a correction from somebody who may not write', () => {
  test('goes fork, branch, commit, pull request, merge, and changes one line', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const before = (await git(forge.repositoryPath('city-data/airports'), 'rev-parse', 'main')).trim();
    const sha = await proposeBranch(forge, 'emendata/1234', CORRECTED);
    const reader = clientOf(forge, READER);

    const wish = {
      ...UPSTREAM,
      title: 'Name of 00M',
      head: 'reader:emendata/1234',
      base: 'main',
      body: '- [x] 00M',
    };
    const opened = await reader.rest.pulls.create(wish);
    expectDescribed('POST', `${REPO}/pulls`, 201, opened.data);
    expect(opened.data).toMatchObject({
      number: 1,
      mergeable: null,
      additions: 1,
      deletions: 1,
      changed_files: 1,
      commits: 1,
    });

    const number = { ...UPSTREAM, pull_number: 1 };
    const seen = await reader.rest.pulls.get(number);
    expectDescribed('GET', `${REPO}/pulls/{pull_number}`, 200, seen.data);
    expect(seen.data).toMatchObject({
      mergeable: true,
      mergeable_state: 'clean',
      head: { sha, label: 'reader:emendata/1234' },
    });

    const files = await reader.rest.pulls.listFiles(number);
    expectDescribed('GET', `${REPO}/pulls/{pull_number}/files`, 200, files.data);
    expect(files.data).toMatchObject([
      { filename: 'data/airports.csv', status: 'modified', additions: 1, deletions: 1 },
    ]);
    expect(files.data[0]?.patch).toContain('\n-00M,Thigpen,Bay Springs\n+00M,Thigpen Field,Bay Springs\n');

    const merged = await clientOf(forge, MAINTAINER).rest.pulls.merge({
      ...number,
      sha,
      merge_method: 'squash',
    });
    expectDescribed('PUT', `${REPO}/pulls/{pull_number}/merge`, 200, merged.data);
    const diff = await git(forge.repositoryPath('city-data/airports'), 'diff', '--stat', before, 'main');
    expect(diff).toContain('data/airports.csv | 2 +-');
    const log = await git(forge.repositoryPath('city-data/airports'), 'log', '-1', '--format=%an|%B', 'main');
    expect(log).toBe('Rea Der|Correct the name of 00M (#1)\n\nEmendata-Patch: 1234\n');
    expect((await reader.rest.pulls.get(number)).data).toMatchObject({ state: 'closed', merged: true });
  });
});
