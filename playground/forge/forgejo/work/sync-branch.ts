import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { findRef, isAncestor, moveRef } from '../../git/refs.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { notePush } from '../../work/note-push.ts';
import { notFound } from '../errors.ts';

/** Moves a branch of a fork forward to where its upstream is; 400 when it has commits of its own. */
export async function syncBranch(
  forge: Forge,
  fork: Repository,
  { branch, by }: { branch: string; by: Account },
): Promise<void> {
  const name = `refs/heads/${branch}`;
  const there = fork.parent === undefined ? undefined : await findRef(fork.parent.directory, name);
  const here = await findRef(fork.directory, name);
  if (there === undefined || here === undefined) throw notFound();
  if (!(await isAncestor(fork.directory, here.sha, there.sha)))
    throw new HttpError(400, "You can't sync this fork");
  if (!(await moveRef(fork.directory, name, there.sha, here.sha)))
    throw new HttpError(400, "You can't sync this fork");
  await notePush(forge, fork, by);
}
