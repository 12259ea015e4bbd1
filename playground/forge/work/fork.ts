import { forkBare } from '../git/bare.ts';
import type { Forge } from '../forge.ts';
import type { Account } from '../store/accounts.ts';
import type { Repository } from '../store/repositories.ts';

function freeName(forge: Forge, owner: Account, wanted: string): string {
  const taken = (name: string): boolean => forge.repositories.find(owner.login, name) !== undefined;
  if (!taken(wanted)) return wanted;
  let count = 1;
  while (taken(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/**
 * The account's fork of a repository: the one it already has in that network, or a new one. Its name is not
 * always that of the upstream: an unrelated repository may hold it.
 */
export async function forkRepository(
  forge: Forge,
  upstream: Repository,
  by: { owner: Account; name?: string },
): Promise<Repository> {
  const { owner, name } = by;
  const root = forge.repositories.rootOf(upstream);
  return forge.serial(`fork:${root.id}`, async () => {
    const known = forge.repositories.findInNetwork(upstream, owner.login);
    if (known !== undefined) return known;
    const fork = forge.repositories.add({
      owner,
      name: freeName(forge, owner, name ?? upstream.name),
      description: upstream.description,
      isPrivate: upstream.isPrivate,
      isArchived: false,
      defaultBranch: upstream.defaultBranch,
      collaborators: new Map(),
      pullRequests: 'all',
      parent: upstream,
      createdAt: forge.clock(),
    });
    await forkBare(upstream.directory, root.directory, fork.directory);
    return fork;
  });
}
