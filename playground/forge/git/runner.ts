import { execFile } from 'node:child_process';

/** One git command, as it crosses to the process that runs it. */
export interface GitOrder {
  id: number;
  directory: string;
  args: readonly string[];
  env: Record<string, string>;
  input: Uint8Array | string;
}

/** What became of an order; `failure` when git could not be run at all. */
export interface GitReport {
  id: number;
  code: number;
  stdout: Uint8Array;
  stderr: string;
  failure: string | undefined;
}

/** Bytes of the largest answer of git that is held in memory. */
const MAX_OUTPUT = 512 * 1024 * 1024;

/** A process of its own that does nothing but run git: see `run.ts`. It ends with the one that made it. */
process.on('message', (order: GitOrder) => run(order));

function run({ id, directory, args, env, input }: GitOrder): void {
  const settings = { cwd: directory, env, encoding: 'buffer' as const, maxBuffer: MAX_OUTPUT };
  const child = execFile('git', args, settings, (error, stdout, stderr) => {
    const code = error === null ? 0 : error.code;
    const failure = typeof code === 'number' ? undefined : (error?.message ?? 'git ended without a status');
    report({
      id,
      code: typeof code === 'number' ? code : -1,
      stdout,
      stderr: stderr.toString('utf8'),
      failure,
    });
  });
  child.stdin?.on('error', () => {
    // Git may close its input before it has read all; its exit status tells the story.
  });
  child.stdin?.end(input);
}

function report(report: GitReport): void {
  process.send?.(report);
}
