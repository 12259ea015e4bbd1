import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ForgeUser, PlaygroundForge } from '../../../playground/forge/index.ts';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  git,
  MAINTAINER,
  proposeBranch,
  READER,
  startForge,
  UPSTREAM,
} from './support.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emendata-clone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function addressFor(forge: PlaygroundForge, user?: ForgeUser): string {
  const login = user === undefined ? '' : `${user.login}:${user.token}@`;
  return `http://${login}${forge.host}/city-data/airports.git`;
}

async function clone(forge: PlaygroundForge, user?: ForgeUser): Promise<string> {
  const folder = join(await newFolder(), 'work');
  await git('/', '-c', 'credential.helper=', 'clone', '--quiet', addressFor(forge, user), folder);
  return folder;
}

async function commitAndPush(folder: string): Promise<void> {
  await writeFile(join(folder, 'README.md'), 'pushed\n');
  const who = ['-c', 'user.name=Me', '-c', 'user.email=me@example.org'];
  await git(folder, ...who, 'commit', '--quiet', '--all', '--allow-empty', '--message', 'Push');
  await git(
    folder,
    '-c',
    'core.askPass=true',
    '-c',
    'credential.helper=',
    'push',
    '--quiet',
    'origin',
    'HEAD:main',
  );
}

test('anybody clones a public repository, also what pull requests hold', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const sha = await proposeBranch(forge, 'fix', `${AIRPORTS}x\n`);
  await clientOf(forge, READER).rest.pulls.create({
    ...UPSTREAM,
    title: 'Fix',
    head: 'reader:fix',
    base: 'main',
  });
  const folder = await clone(forge);
  expect(await readFile(join(folder, 'data/airports.csv'), 'utf8')).toBe(AIRPORTS);
  await git(folder, 'fetch', '--quiet', 'origin', 'refs/pull/1/head');
  expect((await git(folder, 'rev-parse', 'FETCH_HEAD')).trim()).toBe(sha);
});

test('who may write pushes, others do not', async () => {
  const forge = await startForge();
  await addAirports(forge);
  await commitAndPush(await clone(forge, MAINTAINER));
  const read = await clientOf(forge).rest.repos.getContent({
    ...UPSTREAM,
    path: 'README.md',
    mediaType: { format: 'raw' },
  });
  expect(read.data).toBe('pushed\n');
  await expect(commitAndPush(await clone(forge, READER))).rejects.toThrow(/403/);
  await expect(commitAndPush(await clone(forge))).rejects.toThrow();
});

test('a private repository asks who one is, and is not there for strangers', async () => {
  const forge = await startForge();
  await addAirports(forge, { private: true });
  const probe = `${forge.url}/city-data/airports.git/info/refs?service=git-upload-pack`;
  const anonymous = await fetch(probe);
  expect(anonymous.status).toBe(401);
  expect(anonymous.headers.get('www-authenticate')).toContain('Basic');
  const as = (user: ForgeUser) => ({
    headers: { authorization: `Basic ${btoa(`${user.login}:${user.token}`)}` },
  });
  expect((await fetch(probe, as(READER))).status).toBe(404);
  expect((await fetch(probe, as({ login: 'reader', token: 'wrong' }))).status).toBe(401);
  expect((await fetch(probe, as(MAINTAINER))).status).toBe(200);
});

test('a client that goes away in the middle disturbs nobody', async () => {
  const forge = await startForge();
  await addAirports(forge);
  const lines = [
    `POST /city-data/airports.git/git-upload-pack HTTP/1.1`,
    `Host: ${forge.host}`,
    'Content-Length: 1000',
  ];
  const type = 'Content-Type: application/x-git-upload-pack-request';
  const socket = connect(Number(new URL(forge.url).port), '127.0.0.1');
  socket.write([...lines, type, '', '0032'].join('\r\n'));
  await expect.poll(() => forge.requests.length).toBe(1);
  socket.destroy();
  expect(await readFile(join(await clone(forge), 'data/airports.csv'), 'utf8')).toBe(AIRPORTS);
});
