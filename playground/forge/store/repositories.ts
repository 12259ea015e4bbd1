import { join } from 'node:path';
import type { Account } from './accounts.ts';

/** What an account may do in a repository; each includes the one before. */
export type Permission = 'read' | 'write' | 'admin';

/** What a branch asks of those who change it. */
export interface Protection {
  /** Approving reviews a pull request needs; nobody pushes without one, also when it needs none. */
  approvals: number;
  /** No merge commits. */
  isLinear: boolean;
}

/** What is known of a repository besides git. */
export interface Repository {
  id: number;
  owner: Account;
  name: string;
  /** `owner/name`. */
  fullName: string;
  /** Bare git repository on this disk. */
  directory: string;
  description: string | undefined;
  isPrivate: boolean;
  isArchived: boolean;
  defaultBranch: string;
  /** Logins in lower case. */
  collaborators: Map<string, Permission>;
  /** Who may open pull requests. */
  pullRequests: 'all' | 'collaborators' | 'none';
  /** The repository this one was forked from. */
  parent: Repository | undefined;
  /** By the name of the branch. */
  protections: Map<string, Protection>;
  /** Its commits stay reachable in the repositories it proposed to. */
  isDeleted: boolean;
  createdAt: Date;
  pushedAt: Date;
  /** Who pushed last. */
  pushedBy: Account;
}

type NewDetails = Omit<
  Repository,
  'id' | 'fullName' | 'directory' | 'pushedAt' | 'pushedBy' | 'protections' | 'isDeleted'
>;

/** The repositories of the forge. */
export interface Repositories {
  /** Finds in any case, as on GitHub. */
  find(owner: string, name: string): Repository | undefined;
  /** The same by `owner/name`; the owner may be a group inside others. */
  findByPath(fullName: string): Repository | undefined;
  /** Throws when the name is not one, or is taken. */
  add(details: NewDetails): Repository;
  /** What is there no more is found no more. */
  remove(repository: Repository): void;
  list(): Repository[];
  forksOf(repository: Repository): Repository[];
  /** The root of the network a repository belongs to: itself when it is no fork. */
  rootOf(repository: Repository): Repository;
  /** What an account already has in the network of a repository. */
  findInNetwork(repository: Repository, login: string): Repository | undefined;
}

const NAME = /^(?!\.{1,2}$)(?!.*\.git$)[\w.-]{1,100}$/;

/** The repositories of the forge; git keeps their content, this keeps what git does not know. */
export function createRepositories(folder: string): Repositories {
  const all = new Map<string, Repository>();
  let ids = 5_000;
  const keyOf = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();

  function rootOf(repository: Repository): Repository {
    return repository.parent === undefined ? repository : rootOf(repository.parent);
  }

  return {
    rootOf,
    find: (owner, name) => all.get(keyOf(owner, name)),
    findByPath: (fullName) => all.get(fullName.toLowerCase()),
    add(details) {
      const { owner, name, createdAt } = details;
      if (!NAME.test(name)) throw new Error(`Not a repository name: ${name}`);
      if (all.has(keyOf(owner.login, name))) throw new Error(`Taken: ${owner.login}/${name}`);
      const repository: Repository = {
        ...details,
        id: (ids += 1),
        fullName: `${owner.login}/${name}`,
        directory: join(folder, owner.login, `${name}.git`),
        pushedAt: createdAt,
        pushedBy: owner,
        protections: new Map(),
        isDeleted: false,
      };
      all.set(keyOf(owner.login, name), repository);
      return repository;
    },
    remove(repository) {
      repository.isDeleted = true;
      all.delete(keyOf(repository.owner.login, repository.name));
    },
    list: () => [...all.values()],
    forksOf: (repository) => [...all.values()].filter(({ parent }) => parent === repository),
    findInNetwork(repository, login) {
      const root = rootOf(repository);
      return [...all.values()].find(
        (one) => rootOf(one) === root && one.owner.login.toLowerCase() === login.toLowerCase(),
      );
    },
  };
}
