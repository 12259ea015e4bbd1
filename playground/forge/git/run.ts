import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { GitOrder, GitReport } from './runner.ts';

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
export async function runGit(
  directory: string,
  args: readonly string[],
  { input = '', env }: GitOptions = {},
): Promise<GitResult> {
  const order = { directory, args, env: gitEnvironment(env), input };
  const { code, stdout, stderr, failure } = await ask(order);
  if (failure !== undefined) throw new GitError(failure);
  return { code, stdout: Buffer.from(stdout), stderr };
}

interface Waiting {
  answer(report: GitReport): void;
  fail(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let runner: ChildProcess | undefined;
let orders = 0;

/**
 * Has a small process run git. To start one, Linux copies the memory map of the process that asks, which takes ten
 * times as long from a large one such as a test run.
 */
function ask(order: Omit<GitOrder, 'id'>): Promise<GitReport> {
  const { promise, resolve, reject } = Promise.withResolvers<GitReport>();
  const id = (orders += 1);
  waiting.set(id, { answer: resolve, fail: reject });
  runner ??= startRunner();
  runner.channel?.ref();
  runner.send({ id, ...order });
  return promise;
}

function startRunner(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'runner.ts'), { serialization: 'advanced', execArgv: [] });
  child.unref();
  child.on('message', (report: GitReport) => {
    waiting.get(report.id)?.answer(report);
    waiting.delete(report.id);
    /* Nothing to wait for: the process may end. */
    if (waiting.size === 0) child.channel?.unref();
  });
  child.on('exit', () => {
    runner = undefined;
    for (const { fail } of waiting.values()) fail(new GitError('The process that runs git ended'));
    waiting.clear();
  });
  return child;
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
