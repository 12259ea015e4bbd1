import * as z from 'zod/mini';
import { repositorySchema } from '../../core/forge-kind.ts';
import { pause } from '../common/pause.ts';
import { StatusError } from '../common/status-error.ts';
import { ForgeError } from '../forge.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { collectEntries } from './pages.ts';
import type { Repository } from './repository.ts';

const forkSchema = z.object({
  path_with_namespace: repositorySchema,
  namespace: z.object({ full_path: z.string() }),
  forked_from_project: z.optional(z.nullable(z.object({ id: z.int() }))),
});
const importSchema = z.object({ import_status: z.optional(z.nullable(z.string())) });

type Fork = z.infer<typeof forkSchema>;

/** Nobody has more forks of one project than this many hundreds. */
const MOST_PAGES = 5;
/** Milliseconds between two looks at a fork in the making: it is ready in seconds, rarely in a minute. */
const POLL = [250, 500, 1_000, 2_000, ...Array<number>(14).fill(4_000)];

/**
 * The account's fork of a project, made when there is none. Its name may differ when the account already has
 * a project with the upstream's name.
 * @see https://docs.gitlab.com/api/project_forks/
 */
export async function prepareFork(api: Api, upstream: Repository, login: string): Promise<string> {
  const known = await findFork(api, upstream, login);
  if (known !== undefined) return known;
  const name = upstream.fullName.slice(upstream.fullName.lastIndexOf('/') + 1);
  for (const wanted of [name, `${name}-emendata`]) {
    const fork = await makeFork(api, upstream, { login, name: wanted });
    if (fork !== undefined) return fork;
  }
  throw new ForgeError('unexpected', `The names for a fork of ${upstream.fullName} are taken`);
}

/** Waits until a fork, made in the background, is there. */
export async function waitForFork(api: Api, fork: string): Promise<void> {
  for (const delay of POLL) {
    const { import_status: status } = await api.ask(importSchema, { path: addressOf(fork) });
    if (status === 'failed') throw new ForgeError('unexpected', `The forge could not make ${fork}`);
    if (status !== 'scheduled' && status !== 'started') return;
    await pause(delay, api.signal);
  }
  throw new ForgeError('unreachable', `The forge is still making ${fork}`, { retryAfter: 60 });
}

async function findFork(api: Api, upstream: Repository, login: string): Promise<string | undefined> {
  const call = { path: addressOf(upstream.fullName, 'forks'), query: { owned: true } };
  const forks = await collectEntries(api, forkSchema, { call, most: MOST_PAGES });
  return forks.find((fork) => isForkOf(fork, upstream, login))?.path_with_namespace;
}

/** Undefined when the name is taken: by something else, or by the fork that another tab made just now. */
async function makeFork(
  api: Api,
  upstream: Repository,
  { login, name }: { login: string; name: string },
): Promise<string | undefined> {
  const path = addressOf(upstream.fullName, 'fork');
  const branches = upstream.defaultBranch === undefined ? {} : { branches: upstream.defaultBranch };
  try {
    const fork = await api.ask(forkSchema, { method: 'POST', path, body: { name, path: name, ...branches } });
    if (isForkOf(fork, upstream, login)) return fork.path_with_namespace;
  } catch (error) {
    if (error instanceof StatusError && error.status === 409) return findFork(api, upstream, login);
    throw error;
  }
  throw new ForgeError('unexpected', `The forge made something else than a fork of ${upstream.fullName}`);
}

function isForkOf(fork: Fork, upstream: Repository, login: string): boolean {
  const isMine = fork.namespace.full_path.toLowerCase() === login.toLowerCase();
  return isMine && (fork.forked_from_project?.id ?? upstream.id) === upstream.id;
}
