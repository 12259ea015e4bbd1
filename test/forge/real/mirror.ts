import { join } from 'node:path';
import { bareGit, commitFiles, fetchAll, readRefs, type BareGit, type GitAccount } from './bare-git.ts';

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
  /** Who pushes to a repository. */
  accountOf(repository: string): Omit<GitAccount, 'origin'>;
}

interface Mirror {
  git: BareGit;
  path: string;
  remote: string;
  /** Branches and tags as the server has them. */
  refs: ReadonlyMap<string, string>;
}

/** Returns the bare repositories of a server on this disk, fetched when they are asked for. */
export function createMirrors({ folder, origin, accountOf }: MirrorOptions): Mirrors {
  const mirrors = new Map<string, Mirror>();

  const publish = () => {
    for (const mirror of mirrors.values()) {
      const refs = readRefs(mirror.git);
      pushChanges(mirror, refs);
      mirror.refs = refs;
    }
  };

  const settle = () => {
    try {
      publish();
    } finally {
      mirrors.clear();
    }
  };

  const fetched = (repository: string): Mirror => {
    publish();
    const path = join(folder, ...repository.split('/'));
    const git = bareGit(path, { origin, ...accountOf(repository) });
    const remote = `${origin}/${repository}.git`;
    fetchAll(git, remote);
    const mirror = { git, path, remote, refs: readRefs(git) };
    mirrors.set(repository, mirror);
    return mirror;
  };

  return {
    publish,
    settle,
    directory: (repository) => fetched(repository).path,
    commit(repository, branch, files) {
      const commit = commitFiles(fetched(repository).git, branch, files);
      publish();
      return commit;
    },
  };
}

function pushChanges({ git, remote, refs: before }: Mirror, now: ReadonlyMap<string, string>): void {
  const moved = [...now].filter(([name, at]) => before.get(name) !== at).map(([name]) => `+${name}:${name}`);
  const gone = [...before.keys()].filter((name) => !now.has(name)).map((name) => `:${name}`);
  if (moved.length + gone.length > 0) git(['push', '--quiet', remote, ...moved, ...gone]);
}
