import { forkBare } from '../../git/bare.ts';
import type { Forge } from '../../forge.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { refuse } from '../errors.ts';

const unmade = new WeakSet<Repository>();
const fresh = new WeakSet<Repository>();

/** Whether a fork has been imported: it is at the second look, as on a server that does it in the background. */
export function isReady(repository: Repository): boolean {
  return !unmade.has(repository) && !fresh.delete(repository);
}

/** A new fork in the account's own namespace; 409 when the name is taken, also by an earlier fork. */
export async function forkProject(
  forge: Forge,
  upstream: Repository,
  { owner, path }: { owner: Account; path: string },
): Promise<Repository> {
  const root = forge.repositories.rootOf(upstream);
  return forge.serial(`fork:${root.id}`, async () => {
    if (forge.repositories.find(owner.login, path) !== undefined) {
      const taken = ['has already been taken'];
      throw refuse(409, { 'project_namespace.name': taken, name: taken, path: taken });
    }
    const fork = forge.repositories.add({
      owner,
      name: path,
      description: upstream.description,
      isPrivate: upstream.isPrivate,
      isArchived: false,
      defaultBranch: upstream.defaultBranch,
      collaborators: new Map(),
      pullRequests: 'all',
      parent: upstream,
      createdAt: forge.clock(),
    });
    unmade.add(fork);
    await forkBare(upstream.directory, root.directory, fork.directory);
    unmade.delete(fork);
    fresh.add(fork);
    return fork;
  });
}
