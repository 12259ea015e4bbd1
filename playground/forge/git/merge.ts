import { GitError, runGit } from './run.ts';

/** Tree of the merge of two commits, or undefined when they truly conflict (`git merge-tree`, no working copy). */
export async function mergeTrees(directory: string, base: string, head: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await runGit(directory, [
    'merge-tree',
    '--write-tree',
    '--name-only',
    base,
    head,
  ]);
  if (code === 1) return undefined;
  if (code !== 0) throw new GitError(`git merge-tree: ${stderr.trim()}`);
  return stdout.toString('utf8').split('\n')[0];
}
