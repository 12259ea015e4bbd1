import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function git(directory: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', directory, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** The commit at the tip of the main branch of a bare repository. */
export async function headOf(directory: string): Promise<string> {
  return (await git(directory, 'rev-parse', 'refs/heads/main')).trim();
}

/** The commit that the tip of the main branch was put on. */
export async function firstParentOf(directory: string): Promise<string> {
  return (await git(directory, 'rev-parse', 'refs/heads/main~1')).trim();
}

/** What `git diff` prints between two commits. */
export async function diffOf(directory: string, from: string, to: string): Promise<string> {
  return git(directory, 'diff', '--unified=0', from, to);
}

/** The removed and added lines between two commits, with their sign, in order. */
export async function changedLines(directory: string, from: string, to: string): Promise<string[]> {
  const diff = await diffOf(directory, from, to);
  return diff.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
}
