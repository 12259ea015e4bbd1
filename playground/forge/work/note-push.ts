import type { Forge } from '../forge.ts';
import type { Account } from '../store/accounts.ts';
import type { Repository } from '../store/repositories.ts';
import { followBranches } from './pull-tips.ts';

/** Remembers who pushed, and lets the open pull requests from and to the repository see what became of their branches. */
export async function notePush(forge: Forge, repository: Repository, by: Account): Promise<void> {
  repository.pushedAt = forge.clock();
  repository.pushedBy = by;
  for (const pull of forge.pulls.openAround(repository)) await followBranches(forge, pull);
}
