import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Forge } from '../../../src/forges/forge.ts';
import type { ForgeUnderTest, Person } from '../forges/forge-under-test.ts';
import type { OnProposals, RealHost } from './hosts/host.ts';
import { HOSTS } from './hosts/hosts.ts';
import { createMirrors, type Mirrors } from './mirror.ts';
import { notGiven } from './not-given.ts';
import { noticeClosed } from './notice-closed.ts';
import { meetPeople, tokenOf, type People } from './people.ts';
import { createRepositories } from './repositories.ts';
import type { Settings } from './settings.ts';

/** What no server does because a test asks for it. */
const NOT_GIVEN = {
  setWriter: () => notGiven('rights that come and go'),
  protect: async () => notGiven('protected branches'),
  deleteRepository: () => notGiven('a repository that vanishes'),
  deletePerson: () => notGiven('an account that vanishes'),
  cut: () => notGiven('a connection that is cut at a chosen request'),
  slowDown: () => notGiven('an account that is too fast'),
  calm: () => undefined,
} satisfies Partial<ForgeUnderTest>;

/** Returns a real server as the contract asks for one. `close` removes all that was made there. */
export async function startRealForge(settings: Settings): Promise<ForgeUnderTest> {
  const { host, origin } = new URL(settings.url);
  const hostOf = HOSTS[settings.kind];
  if (hostOf === undefined)
    throw new Error(`There is no test against a real server of kind ${settings.kind}.`);
  const real = hostOf({ host, origin, tokenOf: (person) => tokenOf(settings, person) });
  const people = await meetPeople(settings, real);
  const folder = await mkdtemp(join(tmpdir(), 'emendata-mirrors-'));
  const mirrors = createMirrors({ folder, origin, accountOf: people.keeperOf });
  const repositories = createRepositories({ host: real, people, mirrors, owner: settings.owner });
  const requests: string[] = [];
  return {
    ...NOT_GIVEN,
    ...onProposals({ real, people, mirrors }),
    kind: settings.kind,
    host,
    habits: real.habits,
    proposalRef: real.proposalRef,
    client(person, fetch = globalThis.fetch) {
      const token = person === 'stranger' ? 'unknown' : person && people.account(person).token;
      if (person !== undefined && person !== 'stranger') people.acts(person);
      const client = real.client(token, async (input, init) => {
        mirrors.publish();
        await noticeClosed();
        requests.push(init?.method ?? 'GET');
        return fetch(input, init);
      });
      return { ...client, ...aboutPersons(client, { people, person }) };
    },
    createRepository: repositories.create,
    async push(repository, branch, path, content) {
      const commit = mirrors.commit(repository, branch, { [path]: content });
      await noticeClosed();
      return commit;
    },
    directory: mirrors.directory,
    requests: () => requests,
    async close() {
      await noticeClosed();
      await repositories.removeAll().finally(() => rm(folder, { recursive: true, force: true }));
    },
  };
}

/** What a client says of accounts, about persons instead of logins. */
function aboutPersons(
  client: Forge,
  { people, person }: { people: People; person: Person | 'stranger' | undefined },
): Partial<Forge> {
  return {
    async account(signal) {
      const account = await client.account(signal);
      return { ...account, login: people.person(account.login) };
    },
    async *listVersions(source, signal) {
      for await (const version of client.listVersions(source, signal)) {
        const { login } = version.author;
        yield login === undefined
          ? version
          : { ...version, author: { ...version.author, login: people.person(login) } };
      }
    },
    listMaintained(signal) {
      if (person === 'maria' && !people.isAlone('maria')) notGiven('the account of another person (maria)');
      return client.listMaintained(signal);
    },
  };
}

/** The same as the host does, about persons instead of logins, after what cases changed is there. */
function onProposals({ real, people, mirrors }: { real: RealHost; people: People; mirrors: Mirrors }) {
  const ready = async (): Promise<OnProposals> => {
    mirrors.publish();
    await noticeClosed();
    return real.onProposals;
  };
  return {
    proposals: async (repository) => (await (await ready()).proposals(repository)).map(people.proposal),
    propose: async (repository, wanted) => (await ready()).propose(repository, wanted),
    async comments(repository, number) {
      const comments = await (await ready()).comments(repository, number);
      return comments.map((each) => ({ ...each, author: people.person(each.author) }));
    },
    comment: async (...given) => (await ready()).comment(...given),
    review: async (...given) => (await ready()).review(...given),
    merge: async (...given) => (await ready()).merge(...given),
    refuse: async (...given) => (await ready()).refuse(...given),
  } satisfies OnProposals;
}
