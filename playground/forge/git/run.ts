import { execFile } from 'node:child_process';

/** Bytes of the largest answer of git that is held in memory. */
const MAX_OUTPUT = 512 * 1024 * 1024;

/** What a git command left behind. */
export interface GitResult {
  /** Exit status; git speaks through it (1 = conflict, not an ancestor, no such ref). */
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** What a git command is given besides its arguments. */
export interface GitOptions {
  input?: Uint8Array | string;
  env?: Record<string, string>;
}

/** Git said no where it was expected to work. */
export class GitError extends Error {
  override name = 'GitError';
}

/** The environment of every git process: nothing of the machine's own configuration or of a surrounding git hook leaks in. */
export function gitEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: '/nonexistent',
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...extra,
  };
}

/** Result of one git command in a repository, whatever its exit status; never through a shell. */
export function runGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const settings = {
      cwd: directory,
      env: gitEnvironment(options.env),
      encoding: 'buffer' as const,
      maxBuffer: MAX_OUTPUT,
    };
    const child = execFile('git', args, settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code !== 'number') reject(error ?? new GitError('git ended without a status'));
      else resolve({ code, stdout, stderr: stderr.toString('utf8') });
    });
    child.stdin?.on('error', () => {
      // Git may close its input before it has read all; its exit status tells the story.
    });
    child.stdin?.end(options.input ?? '');
  });
}

/** Bytes git printed; throws `GitError` when git failed. */
export async function gitBytes(
  directory: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(directory, args, options);
  if (code !== 0) throw new GitError(`git ${args.join(' ')}: exit ${code}: ${stderr.trim()}`);
  return stdout;
}

/** Text git printed, without the newline at its end; throws `GitError` when git failed. */
export async function git(directory: string, args: readonly string[], options?: GitOptions): Promise<string> {
  return (await gitBytes(directory, args, options)).toString('utf8').replace(/\n$/, '');
}
