import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Octokit } from '@octokit/rest';
import { expect, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { expectDescribed, isDescribed } from '../../support/openapi.ts';
import { createForge } from '../../../playground/forge/index.ts';
import type {
  ForgeSettings,
  ForgeUser,
  NewRepository,
  PlaygroundForge,
} from '../../../playground/forge/index.ts';

/** The file of `addAirports`. */
export const AIRPORTS =
  'iata,name,city\n00M,Thigpen,Bay Springs\n00R,Livingston Municipal,Livingston\n00V,Meadow Lake,Colorado Springs\n';

/** Owns the repositories of the tests. */
export const MAINTAINER: ForgeUser = { login: 'city-data', name: 'City Data', token: 'token-of-maintainer' };
/** May read, fork and propose. */
export const READER: ForgeUser = {
  login: 'reader',
  name: 'Rea Der',
  email: 'reader@example.org',
  token: 'token-of-reader',
};
/** Has a token that reaches no further than their own repositories. */
export const FINE_GRAINED: ForgeUser = { login: 'careful', token: 'github_pat_careful' };

/** A forge for one test, with three people and nothing else; it is gone when the test is over. */
export async function startForge(settings: Partial<ForgeSettings> = {}): Promise<PlaygroundForge> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-forge-'));
  const users = [MAINTAINER, READER, FINE_GRAINED];
  const forge = await createForge({ root, users, ...settings });
  onTestFinished(async () => {
    await forge.close();
    await rm(root, { recursive: true, force: true });
  });
  return forge;
}

/** The repository most tests work on: `city-data/airports` with one CSV file in a folder. */
export async function addAirports(forge: PlaygroundForge, more: Partial<NewRepository> = {}): Promise<void> {
  const files = { 'data/airports.csv': AIRPORTS, 'README.md': '# Airports\n' };
  await forge.createRepository({ owner: 'city-data', name: 'airports', files, ...more });
}

const refused = z.object({
  status: z.number(),
  response: z.object({ data: z.looseObject({ message: z.string(), errors: z.optional(z.unknown()) }) }),
});

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function isJson(headers: { 'content-type'?: string }): boolean {
  return headers['content-type']?.startsWith('application/json') ?? false;
}

/** Refusals of a kind that GitHub gives on every path, described there or not. */
function expectRefusal(method: string, path: string, error: z.output<typeof refused>): void {
  const { status, response } = error;
  expect(response.data).toMatchObject({ message: expect.any(String), documentation_url: expect.any(String) });
  if (isDescribed(method, path, status)) expectDescribed(method, path, status, response.data);
}

/** GitHub's own client, as somebody. Each answer it gets, success or refusal, is held against GitHub's description. */
export function clientOf(forge: PlaygroundForge, user?: ForgeUser): Octokit {
  const auth = user === undefined ? {} : { auth: user.token };
  const octokit = new Octokit({ baseUrl: `${forge.url}/api/v3`, log: SILENT, ...auth });
  octokit.hook.after('request', ({ status, data, headers }, { method, url }) => {
    // The client follows `Link` headers by address, which has no template.
    if (isJson(headers) && url.startsWith('/')) expectDescribed(method, url, status, data);
  });
  octokit.hook.error('request', (error, { method, url }) => {
    const { success, data } = refused.safeParse(error);
    if (success) expectRefusal(method, url, data);
    throw error;
  });
  return octokit;
}

/** Output of a git command; asynchronous, as the forge answers from this same process. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: directory });
  return stdout;
}

/** Status and words of the refusal a request is expected to get. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; message: string; errors?: unknown }> {
  try {
    await request;
  } catch (error) {
    const { success, data } = refused.safeParse(error);
    if (!success) throw error;
    return { ...data.response.data, status: data.status };
  }
  throw new Error('The request was not refused');
}

/** The repository of `addAirports`, as the client names it. */
export const UPSTREAM = { owner: 'city-data', repo: 'airports' };

/**
 * Puts a new content of the airports on a branch of the reader's fork, as Emendata does: fork, blob, tree,
 * commit on the upstream's tip, branch. Returns the commit's id.
 */
export async function proposeBranch(
  forge: PlaygroundForge,
  branch: string,
  content: string,
): Promise<string> {
  const { rest } = clientOf(forge, READER);
  const { data: fork } = await rest.repos.createFork(UPSTREAM);
  const mine = { owner: fork.owner.login, repo: fork.name };
  const tip = await rest.git.getRef({ ...UPSTREAM, ref: 'heads/main' });
  const base = tip.data.object.sha;
  const blob = await rest.git.createBlob({
    ...mine,
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });
  const entry = { path: 'data/airports.csv', mode: '100644', type: 'blob', sha: blob.data.sha } as const;
  const tree = await rest.git.createTree({ ...mine, base_tree: base, tree: [entry] });
  const message = 'Correct the name of 00M\n\nEmendata-Patch: 1234\n';
  const commit = await rest.git.createCommit({ ...mine, message, tree: tree.data.sha, parents: [base] });
  await rest.git.createRef({ ...mine, ref: `refs/heads/${branch}`, sha: commit.data.sha });
  return commit.data.sha;
}
