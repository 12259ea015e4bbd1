import { TestRunner } from 'vitest';
import type { Person, WantedRepository } from '../forges/forge-under-test.ts';
import type { RealHost } from './hosts/host.ts';
import type { Mirrors } from './mirror.ts';
import { notGiven } from './not-given.ts';
import { noticeClosed } from './notice-closed.ts';
import type { People } from './people.ts';

/** Servers slow down who makes more, and people are told of each. */
const MOST_IN_A_CASE = 5;

interface RepositoryMakers {
  host: RealHost;
  people: People;
  mirrors: Mirrors;
  /** Organisation that `city` keeps its repositories in. */
  owner: string | undefined;
}

/** Returns what makes repositories on the server, under names nobody else has, and what removes them with all their forks. */
export function createRepositories({ host, people, mirrors, owner }: RepositoryMakers) {
  const made: { repository: string; person: Person }[] = [];
  const stamp = `emendata-test-${Date.now().toString(36)}`;

  const count = new Map<string | undefined, number>();

  const create = async (wanted: WantedRepository): Promise<string> => {
    if (wanted.closed === true) notGiven('a repository that refuses proposals of strangers');
    const now = TestRunner.getCurrentTest()?.id;
    count.set(now, (count.get(now) ?? 0) + 1);
    if ((count.get(now) ?? 0) > MOST_IN_A_CASE)
      notGiven('more repositories than an account should make at once');
    mirrors.settle();
    await noticeClosed();
    const { owner: person = 'city', writers = [] } = wanted;
    const { token, login } = people.account(person);
    const strangers = writers.map((each) => people.account(each)).filter((each) => each.login !== login);
    const repository = await host.create(token, {
      ...(person === 'city' && owner !== undefined ? { owner } : {}),
      name: `${stamp}-${made.length}-${wanted.name}`,
      private: wanted.private ?? false,
    });
    made.push({ repository, person });
    if (Object.keys(wanted.files).length > 0) mirrors.commit(repository, 'main', wanted.files);
    await noticeClosed();
    for (const writer of strangers) await host.addWriter(repository, writer);
    if (wanted.archived === true) await host.archive(repository);
    return repository;
  };

  const removeForks = async (repository: string) => {
    for (const fork of await host.forks(repository)) {
      await host.remove(people.keeperOf(fork).token, fork);
    }
  };

  /** Goes on when one cannot be removed, and throws with the names of those at the end. */
  const removeAll = async (): Promise<void> => {
    const left: string[] = [];
    for (const { repository, person } of made) {
      const removing = removeForks(repository).then(() =>
        host.remove(people.account(person).token, repository),
      );
      await removing.catch(() => left.push(repository));
    }
    if (left.length > 0) throw new Error(`Not removed, please do: ${left.join(', ')}`);
  };

  return { create, removeAll };
}
