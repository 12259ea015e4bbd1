import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from './clock.ts';
import { HttpError } from './errors.ts';
import { FACES } from './faces.ts';
import type { FaceName } from './faces.ts';
import { createFaults } from './faults.ts';
import type { Face } from './face.ts';
import type { Fault, LoggedRequest, RequestPredicate } from './faults.ts';
import type { Forge, ForgeEnv } from './forge.ts';
import { writeBlob } from './git/objects.ts';
import { observe } from './http/observe.ts';
import { createSerial } from './serial.ts';
import { createAccounts } from './store/accounts.ts';
import type { ForgeUser } from './store/accounts.ts';
import { createDevices } from './store/devices.ts';
import { createPulls } from './store/pulls.ts';
import { createRateLimits } from './store/rate-limit.ts';
import type { SecondaryLimit } from './store/rate-limit.ts';
import { createRepositories } from './store/repositories.ts';
import type { Permission, Protection, Repository } from './store/repositories.ts';
import { commitOn, createRepository } from './work/create-repository.ts';
import type { NewRepository } from './work/create-repository.ts';
import { protectBranch } from './work/protection.ts';
import { closePull } from './work/pull-tips.ts';

/** How a forge is set up. */
export interface ForgeSettings {
  /** Whom it looks like; GitHub when absent. */
  kind?: FaceName;
  /** Folder for the bare repositories; made when it is not there. */
  root: string;
  /** Any free port when absent. */
  port?: number;
  users: readonly ForgeUser[];
  clock?: Clock;
  /** Requests an hour without a token; GitHub's 60 when absent. */
  anonymousRateLimit?: number;
  /** How fast an account may write; as fast as it likes when absent. */
  secondaryLimit?: SecondaryLimit;
}

/** A running forge, as tests and the playground hold it. */
export interface PlaygroundForge {
  /** Origin of the web pages. */
  url: string;
  /** Base of the REST API. */
  api: string;
  /** Host and port as in the address. */
  host: string;
  /** Every request so far, in order of arrival. */
  requests: readonly LoggedRequest[];
  createRepository(wanted: NewRepository): Promise<{ fullName: string; directory: string }>;
  /** The bare git repository, for `git diff` and the like. */
  repositoryPath(fullName: string): string;
  /** Commits one file as the owner, past every pull request; returns the commit's id. */
  push(
    fullName: string,
    branch: string,
    file: { path: string; content: Uint8Array | string; message: string },
  ): Promise<string>;
  /** Gives an account a right in a repository, or takes it away. */
  setPermission(fullName: string, login: string, permission: Permission | undefined): void;
  /** Lets a branch change through pull requests only. */
  protectBranch(fullName: string, branch: string, protection?: Partial<Protection>): Promise<void>;
  /** The repository vanishes, as when the owner of a fork deletes it. */
  deleteRepository(fullName: string): void;
  /** The account vanishes with all that it owns. */
  deleteAccount(login: string): void;
  /** Plans one failure: of the n-th request from now (1 is the next), or of the first that matches. */
  failNext(which: number | RequestPredicate, how: Fault): void;
  /** Forgets the failures that have not happened. */
  clearFaults(): void;
  /** A person types the code of the device flow and agrees. */
  approveDevice(userCode: string, login: string): void;
  denyDevice(userCode: string): void;
  close(): Promise<void>;
}

function createApp(forge: Forge): Hono<ForgeEnv> {
  const app = new Hono<ForgeEnv>();
  app.use(observe(forge));
  app.route('/', forge.face.routes(forge));
  app.onError((error, c) => {
    if (!(error instanceof HttpError)) {
      console.error(error);
      return forge.face.answerCrash(c);
    }
    for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
    return forge.face.answerError(c, error);
  });
  return app;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function createState(settings: ForgeSettings): Forge {
  const clock = settings.clock ?? (() => new Date());
  const face: Face = FACES[settings.kind ?? 'github'];
  const accounts = createAccounts(settings.users, { clock, ...face });
  return {
    url: '',
    api: '',
    face,
    clock,
    accounts,
    repositories: createRepositories(settings.root),
    pulls: createPulls(),
    devices: createDevices(accounts, clock),
    rates: createRateLimits({
      clock,
      anonymous: settings.anonymousRateLimit ?? 60,
      secondary: settings.secondaryLimit,
    }),
    faults: createFaults(),
    requests: [],
    serial: createSerial(),
  };
}

function mustFind(forge: Forge, fullName: string): Repository {
  const repository = forge.repositories.findByPath(fullName);
  if (repository === undefined) throw new Error(`No repository ${fullName}`);
  return repository;
}

function setPermission(
  { collaborators }: Repository,
  login: string,
  permission: Permission | undefined,
): void {
  if (permission === undefined) collaborators.delete(login.toLowerCase());
  else collaborators.set(login.toLowerCase(), permission);
}

function deleteRepository(forge: Forge, repository: Repository): void {
  forge.repositories.remove(repository);
  if (!forge.face.closesWithout.fork) return;
  for (const pull of forge.pulls.openAround(repository)) closePull(forge, pull);
}

function deleteAccount(forge: Forge, login: string): void {
  for (const repository of forge.repositories.list())
    if (repository.owner.login === login) deleteRepository(forge, repository);
  forge.accounts.remove(login);
}

/** Starts a forge on 127.0.0.1 that speaks the REST API of a known kind over real bare git repositories. */
export async function createForge(settings: ForgeSettings): Promise<PlaygroundForge> {
  await mkdir(settings.root, { recursive: true });
  const forge = createState(settings);
  const server = createServer(getRequestListener(createApp(forge).fetch));
  const port = await listen(server, settings.port ?? 0);
  forge.url = `http://127.0.0.1:${port}`;
  forge.api = forge.url + forge.face.apiPath;
  return {
    url: forge.url,
    api: forge.api,
    host: `127.0.0.1:${port}`,
    requests: forge.requests,
    createRepository: async (wanted) => createRepository(forge, wanted),
    repositoryPath: (fullName) => mustFind(forge, fullName).directory,
    async push(fullName, branch, { path, content, message }) {
      const repository = mustFind(forge, fullName);
      const changes = [{ path, mode: '100644', sha: await writeBlob(repository.directory, content) }];
      return commitOn(forge, repository, { branch, author: repository.owner, message, changes });
    },
    setPermission: (fullName, login, permission) =>
      setPermission(mustFind(forge, fullName), login, permission),
    protectBranch: (fullName, branch, protection) =>
      protectBranch(mustFind(forge, fullName), branch, { approvals: 0, isLinear: false, ...protection }),
    deleteRepository: (fullName) => deleteRepository(forge, mustFind(forge, fullName)),
    deleteAccount: (login) => deleteAccount(forge, login),
    failNext: (which, how) => forge.faults.plan(which, how),
    clearFaults: () => forge.faults.clear(),
    approveDevice: (userCode, login) => forge.devices.approve(userCode, login),
    denyDevice: (userCode) => forge.devices.deny(userCode),
    close: () => close(server),
  };
}
