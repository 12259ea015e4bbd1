import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../src/forges/moderating.ts';
import type { Surroundings } from './github-client.ts';
import { GitError, runGit } from '../run-git.ts';

/** A plain file in a commit. */
export interface CommittedFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  blob: string;
  mode: string;
}

/** What a commit says of itself. */
export interface CommitFacts {
  tree: string;
  parents: readonly string[];
  author: Person;
  committer: Person;
}

export interface NewCommit {
  /** The commit it follows. */
  parent: string;
  /** The file it writes; undefined leaves everything as it is. */
  file: CommittedFile | undefined;
  message: string;
  author: Person;
  committer: Person;
}

/** Nothing that the machine is set up with. */
const ISOLATED = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** A repository on a forge, as far as it is needed: the tips of some branches, without history and without working tree. */
export class BareClone {
  readonly #directory: string;
  readonly #env: Readonly<Record<string, string>>;

  private constructor(directory: string, env: Readonly<Record<string, string>>) {
    this.#directory = directory;
    this.#env = env;
  }

  /** Gives a clone to `use`, and removes it afterwards. */
  static async with<T>(
    { server, token }: Surroundings,
    repository: string,
    use: (clone: BareClone) => Promise<T>,
  ): Promise<T> {
    const directory = await mkdtemp(join(tmpdir(), 'emendata-moderate-'));
    try {
      const clone = new BareClone(directory, { ...ISOLATED, ...credentials(server, token) });
      await clone.#text(['init', '--quiet', '--bare']);
      await clone.#text(['remote', 'add', 'origin', `${server.origin}/${repository}.git`]);
      return await use(clone);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** Fetches the tip of a branch; undefined when there is no such branch. */
  async fetchTip(branch: string): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const listed = await this.#text(['ls-remote', '--refs', 'origin', ref]);
    if (!listed.split('\n').some((line) => line.endsWith(`\t${ref}`))) return undefined;
    const fetched = `refs/fetched/${branch}`;
    await this.#text([
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      '--filter=blob:none',
      'origin',
      `+${ref}:${fetched}`,
    ]);
    return (await this.#text(['rev-parse', '--verify', fetched])).trim();
  }

  /** The plain file at a path of a commit; undefined when there is none. */
  async readFile(commit: string, path: string): Promise<CommittedFile | undefined> {
    const listed = await this.#text(['ls-tree', '-z', '--full-tree', commit, '--', path]);
    const entry = /^(100644|100755) blob ([0-9a-f]+)\t([^\0]*)\0$/.exec(listed);
    const [, mode, blob, found] = entry ?? [];
    if (mode === undefined || blob === undefined || found !== path) return undefined;
    const bytes = new Uint8Array(await this.#run({ args: ['cat-file', 'blob', blob] }));
    return { path, bytes, blob, mode };
  }

  /** What a fetched commit says of itself. */
  async facts(commit: string): Promise<CommitFacts> {
    const [head = ''] = (await this.#text(['cat-file', 'commit', commit])).split('\n\n', 1);
    const of = (key: string): string[] =>
      head.split('\n').flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
    return {
      tree: of('tree')[0] ?? '',
      parents: of('parent'),
      author: toPerson(of('author')[0]),
      committer: toPerson(of('committer')[0]),
    };
  }

  /** Writes a commit that changes one file, or none, and returns its hash. No branch names it yet. */
  async commit({ parent, file, message, author, committer }: NewCommit): Promise<string> {
    await this.#text(['read-tree', parent]);
    if (file !== undefined) {
      const blob = await this.#text(['hash-object', '-w', '--no-filters', '--stdin'], file.bytes);
      await this.#text(['update-index', '--cacheinfo', `${file.mode},${blob.trim()},${file.path}`]);
    }
    const tree = (await this.#text(['write-tree', '--missing-ok'])).trim();
    const env = { ...identity('AUTHOR', author), ...identity('COMMITTER', committer) };
    const commit = await this.#run({
      args: ['commit-tree', tree, '-p', parent, '-F', '-'],
      input: message,
      env,
    });
    return commit.toString().trim();
  }

  /** Points a branch at a commit, if it still is where it was; false when it moved. `expected` undefined: it is not there yet. */
  async push(branch: string, commit: string, expected: string | undefined): Promise<boolean> {
    const ref = `refs/heads/${branch}`;
    try {
      await this.#text([
        'push',
        '--quiet',
        `--force-with-lease=${ref}:${expected ?? ''}`,
        'origin',
        `${commit}:${ref}`,
      ]);
      return true;
    } catch (error) {
      if (error instanceof GitError && /stale info|fetch first|cannot lock ref/.test(error.stderr))
        return false;
      throw error;
    }
  }

  async #text(args: readonly string[], input: string | Uint8Array = ''): Promise<string> {
    return (await this.#run({ args, input })).toString();
  }

  async #run(call: Omit<Parameters<typeof runGit>[0], 'directory'>): Promise<Buffer> {
    return runGit({ ...call, directory: this.#directory, env: { ...this.#env, ...call.env } });
  }
}

/** The token as a header for this forge alone, by the environment: arguments are seen by every process. */
function credentials(server: URL, token: string): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: `http.${server.origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    GIT_CONFIG_KEY_1: 'credential.helper',
    GIT_CONFIG_VALUE_1: '',
  };
}

/** The name and address of a line such as `Ada <ada@example.org> 1790000000 +0000`. */
function toPerson(line = ''): Person {
  const [, login = '', email = ''] = /^(.*) <([^<>]*)> \d+ [+-]\d+$/.exec(line) ?? [];
  return { login, email };
}

function identity(role: 'AUTHOR' | 'COMMITTER', { login, email }: Person): Record<string, string> {
  return { [`GIT_${role}_NAME`]: login, [`GIT_${role}_EMAIL`]: email };
}
