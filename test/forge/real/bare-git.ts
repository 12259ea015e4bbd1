import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Branches, tags, and what forges keep proposals under. */
const REFS = ['heads', 'tags', 'pull', 'merge-requests'].map((kind) => `+refs/${kind}/*:refs/${kind}/*`);

/** Whose token git shows to a server, and as whom it commits. */
export interface GitAccount {
  origin: string;
  token: string;
  email: string;
}

/** Runs git in one bare repository and returns what it printed; throws with what it complained of. */
export type BareGit = (args: readonly string[], input?: Uint8Array | string) => string;

/**
 * Returns git for the bare repository in a folder, which is made when it is not there. It waits for git as it stands, because the contract asks for a folder
 * and not for the promise of one.
 */
export function bareGit(folder: string, account: GitAccount): BareGit {
  const env = environmentFor(account);
  if (!existsSync(folder))
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { env });
  return (args, input) =>
    execFileSync('git', ['-C', folder, ...args], {
      env,
      stdio: 'pipe',
      ...(input === undefined ? {} : { input }),
    })
      .toString('utf8')
      .trim();
}

/** Brings a bare repository to where the server is. */
export function fetchAll(git: BareGit, remote: string): void {
  git(['fetch', '--quiet', '--prune', remote, ...REFS]);
}

/** Branches and tags, with the object each is at. */
export function readRefs(git: BareGit): Map<string, string> {
  const lines = git(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/tags']).split(
    '\n',
  );
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
  );
}

/** Puts files on a branch, on top of what is there or else on `main`; returns the commit's id. */
export function commitFiles(
  git: BareGit,
  branch: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): string {
  const refs = readRefs(git);
  const tip = refs.get(`refs/heads/${branch}`) ?? refs.get('refs/heads/main');
  git(['read-tree', tip ?? '--empty']);
  for (const [name, content] of Object.entries(files)) {
    const blob = git(['hash-object', '-w', '--stdin'], content);
    git(['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`]);
  }
  const parents = tip === undefined ? [] : ['-p', tip];
  const message = `Change ${Object.keys(files).join(', ')}`;
  const commit = git(['commit-tree', ...parents, '-m', message, git(['write-tree'])]);
  git(['update-ref', `refs/heads/${branch}`, commit]);
  return commit;
}

/** Git with nobody's settings. The token, for this one server, is in the environment, so that no message of git's repeats it. */
function environmentFor({ origin, token, email }: GitAccount): NodeJS.ProcessEnv {
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
    GIT_AUTHOR_NAME: 'city',
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: 'city',
    GIT_COMMITTER_EMAIL: email,
  };
}
