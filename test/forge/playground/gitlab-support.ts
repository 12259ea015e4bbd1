import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { createForge } from '../../../playground/forge/index.ts';
import type { ForgeSettings, NewRepository, PlaygroundForge } from '../../../playground/forge/index.ts';

/** The file of `addAirports`. */
export const AIRPORTS = 'iata,name,city\n00M,Thigpen,Bay Springs\n00R,Livingston Municipal,Livingston\n';

/** The project of `addAirports`, as an address of the API names it. */
export const UPSTREAM = `/projects/${encodeURIComponent('city/open-data/airports')}`;
export const FORK = `/projects/${encodeURIComponent('reader/airports')}`;
export const FILE = `/repository/files/${encodeURIComponent('data/airports.csv')}`;

/** Who asks: a maintainer of the project, somebody who may read and propose, and nobody. */
export type Who = 'maintainer' | 'reader' | 'nobody';

/** A GitLab for one test, with two people and nothing else; it is gone when the test is over. */
export async function startGitlab(settings: Partial<ForgeSettings> = {}): Promise<PlaygroundForge> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-forge-'));
  const users = ['maintainer', 'reader'].map((login) => ({ login, token: `glpat-${login}` }));
  const forge = await createForge({ kind: 'gitlab', root, users, ...settings });
  onTestFinished(async () => {
    await forge.close();
    await rm(root, { recursive: true, force: true });
  });
  return forge;
}

/** `city/open-data/airports`, in a group inside another, with one CSV file in a folder. */
export async function addAirports(forge: PlaygroundForge, more: Partial<NewRepository> = {}): Promise<void> {
  const files = { 'data/airports.csv': AIRPORTS };
  const wanted = { owner: 'city/open-data', name: 'airports', files, ...more };
  await forge.createRepository({ collaborators: { maintainer: 'admin' }, ...wanted });
}

/** An answer of the API. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON, where a test reads on. */
  json: unknown;
}

/** Asks the API as somebody. */
export function askerOf(forge: PlaygroundForge, who: Who) {
  return async (line: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const [method = '', path = ''] = line.split(' ');
    const sent = new Headers({ 'Content-Type': 'application/json', ...headers });
    if (who !== 'nobody') sent.set('PRIVATE-TOKEN', `glpat-${who}`);
    const response = await fetch(forge.api + path, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? parse(text) : undefined,
    };
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

/** The `id` of an answer: of a commit, a project. */
export function idOf({ json }: Answer): string {
  return String(idSchema.parse(json).id);
}

/** The body of a commit that changes the file of `addAirports`. */
export function changing(content: string, more: object = {}, lock: object = {}): object {
  const action = { action: 'update', file_path: 'data/airports.csv', content, ...lock };
  return { branch: 'correction', commit_message: 'Correct', actions: [action], ...more };
}

/** Proposes another content of the file from the reader's fork; the merge request is number 1. */
export async function propose(forge: PlaygroundForge, content: string): Promise<Answer> {
  const ask = askerOf(forge, 'reader');
  await ask(`POST ${UPSTREAM}/fork`);
  const start = { start_branch: 'main', start_project: 'city/open-data/airports', force: true };
  await ask(`POST ${FORK}/repository/commits`, changing(content, start));
  const target = idOf(await ask(`GET ${UPSTREAM}`));
  return ask(`POST ${FORK}/merge_requests`, {
    source_branch: 'correction',
    target_branch: 'main',
    target_project_id: Number(target),
    title: 'Correct the name of 00M',
    allow_collaboration: true,
  });
}
