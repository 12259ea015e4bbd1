import { spawn } from 'node:child_process';
import { CliError, EXIT } from './exit.ts';

export interface GitCall {
  /** The repository. */
  directory: string;
  args: readonly string[];
  /** For standard input. */
  input?: string | Uint8Array;
  /** On top of an environment without any of git's own variables. */
  env?: Readonly<Record<string, string>>;
}

/** Git ended with an error. */
export class GitError extends CliError {
  readonly stderr: string;
  constructor(name: string, stderr: string) {
    super(EXIT.problem, `git ${name} failed: ${JSON.stringify(stderr.trim().slice(-500))}`);
    this.stderr = stderr;
  }
}

/** More than any file a forge transports. */
const MOST = 128 * 1024 * 1024;

/** What git prints. No shell, no hook, no question to anybody. Throws `GitError`. */
export async function runGit({ directory, args, input, env = {} }: GitCall): Promise<Buffer> {
  const child = spawn('git', ['--literal-pathspecs', '-c', 'core.hooksPath=/dev/null', ...args], {
    cwd: directory,
    env: { ...cleanEnvironment(), ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (part: Buffer) => {
    size += part.length;
    if (size > MOST) child.kill();
    else out.push(part);
  });
  child.stderr.on('data', (part: Buffer) => err.push(part));
  // Git that ends early reads no further; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', () => reject(new CliError(EXIT.problem, 'there is no git here')));
    child.on('close', resolve);
  });
  if (code !== 0) throw new GitError(args[0] ?? '', Buffer.concat(err).toString());
  return Buffer.concat(out);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_TOKEN$)/.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
