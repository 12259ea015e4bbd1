import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Octokit } from '@octokit/rest';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { createForge } from '../../../playground/forge/index.ts';
import type {
  ForgeSettings,
  ForgeUser,
  NewRepository,
  PlaygroundForge,
} from '../../../playground/forge/index.ts';

export const AIRPORTS =
  'iata,name,city\n00M,Thigpen,Bay Springs\n00R,Livingston Municipal,Livingston\n00V,Meadow Lake,Colorado Springs\n';

export const MAINTAINER: ForgeUser = { login: 'city-data', name: 'City Data', token: 'token-of-maintainer' };
export const READER: ForgeUser = {
  login: 'reader',
  name: 'Rea Der',
  email: 'reader@example.org',
  token: 'token-of-reader',
};
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

/** GitHub's own client, as somebody; it says nothing of its own on the console. */
export function clientOf(forge: PlaygroundForge, user?: ForgeUser): Octokit {
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return new Octokit({
    baseUrl: `${forge.url}/api/v3`,
    log: silent,
    ...(user === undefined ? {} : { auth: user.token }),
  });
}

/** Output of a git command; asynchronous, as the forge answers from this same process. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: directory });
  return stdout;
}

const refused = z.object({
  status: z.number(),
  response: z.object({ data: z.object({ message: z.string(), errors: z.optional(z.unknown()) }) }),
});

/** Status and words of the refusal a request is expected to get. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; message: string; errors?: unknown }> {
  try {
    await request;
  } catch (error) {
    const { success, data } = refused.safeParse(error);
    if (!success) throw error;
    return { status: data.status, ...data.response.data };
  }
  throw new Error('The request was not refused');
}
