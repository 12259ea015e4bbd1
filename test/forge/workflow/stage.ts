import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, vi } from 'vitest';
import type { ForgeUser, PlaygroundForge } from '../../../playground/forge/index.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { sendPatch } from '../../../src/deliver/send-patch.ts';
import { createGithubForge } from '../../../src/forges/github/index.ts';
import { correct, type Edit, FILE, PATH } from '../forges/correction.ts';
import { clientOf, git, MAINTAINER, READER, startForge, UPSTREAM } from '../playground/support.ts';
import { newFolder, type Ran, runWorkflow } from './run-workflow.ts';

// Each run starts the command line and git many times.
vi.setConfig({ testTimeout: 180_000 });

/** May write to the repository, so that her proposals are branches of it. */
export const ALICE: ForgeUser = { login: 'alice', name: 'Alice', token: 'token-of-alice' };
/** Whom the token of a workflow speaks for. */
export const BOT: ForgeUser = { login: 'github-actions[bot]', token: 'token-of-the-workflow' };

const NAME = 'city-data/airports';

/** Three corrections of FILE: two cells of one record, one of another. */
export const EDITS: readonly Edit[] = [
  { record: 0, column: 1, value: 'Thigpen' },
  { record: 0, column: 2, value: 'Bay  Springs' },
  { record: 1, column: 1, value: 'Livingston "Municipal"' },
];

/** A publisher's repository on a forge, and what happens to it. */
export interface Stage {
  forge: PlaygroundForge;
  /** Sends corrections of the file as somebody, and returns the number of the proposal. */
  propose(
    person: ForgeUser,
    wanted?: { edits?: readonly Edit[]; path?: string; ref?: string },
  ): Promise<number>;
  /** Somebody edits the text of a proposal; returns what GitHub tells the workflow. */
  edit(person: ForgeUser, number: number, change: (body: string) => string): Promise<EditedEvent>;
  /** Runs the workflow in a clone, which must stay as it is. */
  run(event: unknown): Promise<Ran>;
  /** The bytes of a file at a ref; undefined when it is not there. */
  fileAt(ref: string, path?: string): Promise<Uint8Array | undefined>;
  /** The commit of a ref, and what it says. */
  commitAt(ref: string): Promise<{ sha: string; message: string; files: string }>;
  /** Every branch of the repository and its tip. */
  branches(): Promise<string>;
  remarks(number: number): Promise<string[]>;
  pull(number: number): Promise<SeenPull>;
}

export interface EditedEvent {
  action: string;
  number: number;
  changes: object;
  pull_request: object;
  repository: object;
  sender: object;
}

interface SeenPull {
  title: string;
  body: string;
  state: string;
  head: string;
  base: string;
}

/** A forge with `city-data/airports`, which holds FILE and what else is wanted. */
export async function stage(files: Record<string, Uint8Array | string> = {}): Promise<Stage> {
  const forge = await startForge({ users: [MAINTAINER, READER, ALICE, BOT] });
  await forge.createRepository({
    owner: 'city-data',
    name: 'airports',
    files: { [PATH]: FILE, 'README.md': '# Airports\n', ...files },
  });
  for (const { login } of [ALICE, BOT]) forge.setPermission(NAME, login, 'write');
  const directory = forge.repositoryPath(NAME);
  // As on GitHub: a clone without all the files is possible.
  await git(directory, 'config', 'uploadpack.allowFilter', 'true');
  return {
    forge,
    propose: (person, wanted = {}) => propose(forge, person, wanted),
    edit: (person, number, change) => edit(forge, { person, number, change }),
    run: (event) => run(forge, event),
    fileAt: (ref, path = PATH) => fileAt(directory, `${ref}:${path}`),
    async commitAt(ref) {
      const format = await git(directory, 'log', '-1', '--format=%H%n%an <%ae>%n%B', ref, '--');
      const [sha = '', ...message] = format.split('\n');
      return {
        sha,
        message: message.join('\n'),
        files: await git(directory, 'show', '--format=', '--name-only', ref, '--'),
      };
    },
    branches: () => git(directory, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads'),
    async remarks(number) {
      const { data } = await clientOf(forge, MAINTAINER).rest.issues.listComments({
        ...UPSTREAM,
        issue_number: number,
      });
      return data.map(({ body }) => body ?? '');
    },
    async pull(number) {
      const { data } = await clientOf(forge, MAINTAINER).rest.pulls.get({ ...UPSTREAM, pull_number: number });
      const { title, body, state, head, base } = data;
      return { title, body: body ?? '', state, head: head.label, base: base.ref };
    },
  };
}

async function propose(
  forge: PlaygroundForge,
  person: ForgeUser,
  { edits = EDITS, path = PATH, ref = 'main' }: { edits?: readonly Edit[]; path?: string; ref?: string },
): Promise<number> {
  const client = createGithubForge({ host: forge.host, token: person.token, fetch });
  const signal = AbortSignal.timeout(30_000);
  const source = { kind: 'forge', forge: 'github', host: forge.host, repository: NAME, ref, path } as const;
  const { bytes } = await client.readFile(source, signal);
  const patch: Patch = correct(source, bytes, edits);
  const { number } = await sendPatch({ patch, forge: client, onStep: () => undefined, signal });
  return number;
}

async function edit(
  forge: PlaygroundForge,
  { person, number, change }: { person: ForgeUser; number: number; change: (body: string) => string },
): Promise<EditedEvent> {
  const { rest } = clientOf(forge, person);
  const before = await rest.pulls.get({ ...UPSTREAM, pull_number: number });
  const from = before.data.body ?? '';
  const { data } = await rest.pulls.update({ ...UPSTREAM, pull_number: number, body: change(from) });
  const sender = await rest.users.getAuthenticated();
  const { login, id } = sender.data;
  return {
    action: 'edited',
    number,
    changes: { body: { from } },
    pull_request: data,
    repository: { full_name: NAME },
    sender: { login, id },
  };
}

async function run(forge: PlaygroundForge, event: unknown): Promise<Ran> {
  const cwd = join(await newFolder(), 'clone');
  await git('/', 'clone', '--quiet', `${forge.url}/${NAME}.git`, cwd);
  const look = async () => [await git(cwd, 'status', '--porcelain', '--ignored'), await readdir(cwd)];
  const before = await look();
  const ran = await runWorkflow({ forge: forge.url, token: BOT.token, event, cwd });
  expect(await look()).toEqual(before);
  expect(ran.output).not.toContain(BOT.token);
  return ran;
}

async function fileAt(directory: string, name: string): Promise<Uint8Array | undefined> {
  try {
    const options = { cwd: directory, encoding: 'buffer' } as const;
    const { stdout } = await promisify(execFile)('git', ['cat-file', 'blob', name], options);
    return new Uint8Array(stdout);
  } catch {
    return undefined;
  }
}

/** Unticks the boxes at these places of the text, from 0. */
export function untick(...places: number[]): (body: string) => string {
  return (body) => {
    let place = -1;
    return body.replaceAll(/^- \[x\]/gm, (box) => (places.includes((place += 1)) ? '- [ ]' : box));
  };
}
