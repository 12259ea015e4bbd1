import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Mirrors {
  /** The bare repository as the server has it now. What a case changes there is on the server before the next request. */
  directory(repository: string): string;
  /** Brings what cases changed in the bare repositories to the server. */
  publish(): void;
  /** Publishes for the last time what was asked for so far: a case that is over changes nothing more. */
  settle(): void;
  /** Commits files on a branch, which may be a new one, and returns the commit's id. */
  commit(repository: string, branch: string, files: Readonly<Record<string, Uint8Array | string>>): string;
}

interface MirrorOptions {
  /** Folder for the bare repositories. */
  folder: string;
  /** Of the server. */
  origin: string;
  token: string;
  /** Of the owner's commits. */
  email: string;
}

/** Returns the bare repositories of a server on this disk, fetched when they are asked for. */
export function createMirrors({ folder, origin, token, email }: MirrorOptions): Mirrors {
  const known = new Map<string, Map<string, string>>();
  const env = { ...environmentFor(origin, token), ...identityOf(email) };
  const git = (directory: string, args: readonly string[], input?: Uint8Array | string) =>
    execFileSync('git', ['-C', directory, ...args], {
      env,
      ...(input === undefined ? {} : { input }),
      stdio: 'pipe',
    })
      .toString('utf8')
      .trim();
  const place = (repository: string) => join(folder, ...repository.split('/'));
  const remoteOf = (path: string) => `${origin}/${relative(folder, path).replaceAll(sep, '/')}.git`;

  const refsOf = (directory: string) =>
    new Map(
      git(directory, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/tags'])
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
    );

  const publishOne = (directory: string, before: ReadonlyMap<string, string>) => {
    const now = refsOf(directory);
    const moved = [...now]
      .filter(([name, commit]) => before.get(name) !== commit)
      .map(([name]) => `+${name}:${name}`);
    const gone = [...before.keys()].filter((name) => !now.has(name)).map((name) => `:${name}`);
    if (moved.length + gone.length > 0)
      git(directory, ['push', '--quiet', remoteOf(directory), ...moved, ...gone]);
    known.set(directory, now);
  };

  const publish = () => {
    for (const [directory, before] of known) publishOne(directory, before);
  };

  const settle = () => {
    publish();
    known.clear();
  };

  const directory = (repository: string) => {
    publish();
    const path = place(repository);
    if (!existsSync(path))
      execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path], { env });
    git(path, ['fetch', '--quiet', '--prune', remoteOf(path), '+refs/*:refs/*']);
    known.set(path, refsOf(path));
    return path;
  };

  const commit: Mirrors['commit'] = (repository, branch, files) => {
    const path = directory(repository);
    const tip = refsOf(path).get(`refs/heads/${branch}`) ?? refsOf(path).get('refs/heads/main');
    git(path, tip === undefined ? ['read-tree', '--empty'] : ['read-tree', tip]);
    for (const [name, content] of Object.entries(files)) {
      const blob = git(path, ['hash-object', '-w', '--stdin'], content);
      git(path, ['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`]);
    }
    const tree = git(path, ['write-tree']);
    const parents = tip === undefined ? [] : ['-p', tip];
    const message = `Change ${Object.keys(files).join(', ')}`;
    const made = git(path, ['commit-tree', ...parents, '-m', message, tree]);
    git(path, ['update-ref', `refs/heads/${branch}`, made]);
    publish();
    return made;
  };

  return { directory, publish, settle, commit };
}

/** Git with nobody's settings, and the token for this one server: in the environment, so that no message of git's repeats it. */
function environmentFor(origin: string, token: string): NodeJS.ProcessEnv {
  const basic = Buffer.from(`oauth2:${token}`).toString('base64');
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}

/** As whom the owner commits. */
function identityOf(email: string): NodeJS.ProcessEnv {
  return {
    GIT_AUTHOR_NAME: 'city',
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: 'city',
    GIT_COMMITTER_EMAIL: email,
  };
}
