import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { mergeTrees } from '../../git/merge.ts';
import { writeCommit } from '../../git/objects.ts';
import { moveRef } from '../../git/refs.ts';
import type { Account } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import { identityOf } from '../../work/identity.ts';
import { notePush } from '../../work/note-push.ts';

/** Merges the base into the branch of a pull request; 409 when they conflict. */
export async function updateHead(forge: Forge, pull: Pull, by: Account): Promise<void> {
  const { head, headRef, headSha, base, baseRef, baseSha } = pull;
  const tree = await mergeTrees(base.directory, headSha, baseSha);
  if (tree === undefined) throw new HttpError(409, 'merge failed because of conflict');
  const author = identityOf(by, forge.clock());
  const message = `Merge branch '${baseRef}' into ${headRef}\n`;
  const commit = { tree, parents: [headSha, baseSha], message, author, committer: author };
  const sha = await writeCommit(head.directory, commit);
  if (!(await moveRef(head.directory, `refs/heads/${headRef}`, sha, headSha)))
    throw new HttpError(409, 'push rejected');
  await notePush(forge, head, by);
}
