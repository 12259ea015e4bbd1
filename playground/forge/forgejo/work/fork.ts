import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { forkBare } from '../../git/bare.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';

/** A new fork; 409 when the account has one already, and when a repository of that name is something else. */
export async function forkRepository(
  forge: Forge,
  upstream: Repository,
  { owner, name }: { owner: Account; name: string },
): Promise<Repository> {
  const root = forge.repositories.rootOf(upstream);
  return forge.serial(`fork:${root.id}`, async () => {
    if (owner === upstream.owner) throw new HttpError(422, 'cannot fork own repository');
    const known = forge.repositories.forksOf(upstream).find((fork) => fork.owner === owner);
    if (known !== undefined)
      throw new HttpError(
        409,
        `repository is already forked by user [uname: ${owner.login}, repo path: ${upstream.fullName}, fork path: ${known.fullName}]`,
      );
    if (forge.repositories.find(owner.login, name) !== undefined)
      throw new HttpError(409, `repository already exists [uname: ${owner.login}, name: ${name}]`);
    const fork = forge.repositories.add({
      owner,
      name,
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
