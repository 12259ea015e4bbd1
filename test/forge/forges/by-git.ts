import type { ForgeUnderTest } from './forge-under-test.ts';
import { git } from './forge-under-test.ts';

const PERSON = ['-c', 'user.name=By Git', '-c', 'user.email=by-git@example.org'];

/** A commit as git can make it and no forge's API for files. */
export interface ByGit {
  repository: string;
  branch: string;
  /** All the commit holds: the blob of each path, named as git names objects (`main:data.csv`), with its mode when it is not plain. */
  files: Readonly<Record<string, string>>;
  /** The tip of the branch when absent. */
  parent?: string;
  mode?: '100644' | '100755';
}

/** Puts a branch, which may be a new one, on a commit of just these files. */
export async function commitByGit(
  forge: ForgeUnderTest,
  { repository, branch, files, parent = branch, mode = '100644' }: ByGit,
): Promise<string> {
  const directory = forge.directory(repository);
  await git(directory, 'read-tree', '--empty');
  const blobs = (await git(directory, 'rev-parse', '--default', 'HEAD', ...Object.values(files))).split('\n');
  const entries = Object.keys(files).flatMap((path, at) => ['--cacheinfo', `${mode},${blobs[at]},${path}`]);
  await git(directory, 'update-index', '--add', ...entries);
  const tree = (await git(directory, 'write-tree')).trim();
  const commit = (await git(directory, ...PERSON, 'commit-tree', '-p', parent, '-m', 'By git', tree)).trim();
  await git(directory, 'update-ref', `refs/heads/${branch}`, commit);
  return commit;
}

/** Puts a branch where another one, a tag or a commit is. */
export async function setBranch(
  forge: ForgeUnderTest,
  repository: string,
  [branch, to]: readonly [branch: string, to: string],
): Promise<void> {
  await git(forge.directory(repository), 'update-ref', `refs/heads/${branch}`, to);
}
