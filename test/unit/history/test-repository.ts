import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createBare } from '../../../playground/forge/git/bare.ts';
import { readLog } from '../../../playground/forge/git/log.ts';
import { forgetReader, readObject } from '../../../playground/forge/git/object-reader.ts';
import { git, runGit } from '../../../playground/forge/git/run.ts';
import type { ForgeSource } from '../../../src/core/source.ts';
import { type FileVersion, ForgeError } from '../../../src/forges/forge.ts';
import type { BranchCommit, VersionCommit, VersionPlace, Versions } from '../../../src/forges/versions.ts';

/** A commit to make: the whole content of the files it touches; null deletes one. */
export interface NewCommit {
  files: Record<string, string | Uint8Array | null>;
  /** Numbers of earlier commits, 0 for the first; the one before when not given. */
  parents?: readonly number[];
  message?: string;
  author?: { name: string; email: string };
  /** RFC 3339; an hour after the one before when not given. */
  date?: string;
}

export const SOURCE: ForgeSource = {
  kind: 'forge',
  forge: 'github',
  host: 'git.example.org',
  repository: 'city/data',
  ref: 'main',
  path: 'data.csv',
};

const START = Date.parse('2024-01-01T00:00:00Z');

/** A real bare repository with these commits, the last of them the tip of `main`; gone when the test is over. */
export async function makeRepository(commits: readonly NewCommit[]): Promise<TestRepository> {
  const directory = mkdtempSync(join(tmpdir(), 'emendata-history-'));
  const bare = join(directory, 'data.git');
  onTestFinished(() => {
    forgetReader(bare);
    rmSync(directory, { recursive: true, force: true });
  });
  await createBare(bare, 'main');
  const repository = new TestRepository(bare);
  await repository.add(commits);
  return repository;
}

/** What history asks of a forge, answered by git itself. */
export class TestRepository implements Versions {
  readonly directory: string;
  /** Ids of the commits, by number. */
  readonly ids: string[] = [];
  /** What was asked, in order. */
  readonly asked: string[] = [];

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Adds commits, the last of them the new tip. */
  async add(commits: readonly NewCommit[]): Promise<void> {
    const first = this.ids.length;
    const parts = commits.flatMap((commit, n) => this.#importOf(commit, first + n));
    const { code, stderr } = await runGit(
      this.directory,
      ['fast-import', '--quiet', '--force', '--date-format=rfc2822'],
      {
        input: Buffer.concat(parts),
      },
    );
    if (code !== 0) throw new Error(stderr);
    const names = commits.map((_, n) => `refs/heads/c${first + n}`);
    this.ids.push(...(await git(this.directory, ['rev-parse', ...names])).split('\n'));
    await git(this.directory, ['update-ref', 'refs/heads/main', this.ids.at(-1) ?? '']);
  }

  /** Id of the file's bytes at a commit, by number. */
  blob(n: number): Promise<string> {
    return git(this.directory, ['rev-parse', `${this.ids[n]}:${SOURCE.path}`]);
  }

  async *listVersions(source: ForgeSource, signal: AbortSignal): AsyncGenerator<VersionCommit> {
    this.asked.push(`list ${source.ref}`);
    const page = 100;
    for (let skip = 0; ; skip += page) {
      signal.throwIfAborted();
      const log = await readLog(this.directory, [source.ref], { path: source.path, skip, limit: page });
      for (const { sha, parents, author, message } of log) {
        const { name, email, date } = author;
        const webUrl = `https://git.example.org/${sha}`;
        yield { commit: sha, parents, path: source.path, author: { name, email }, date, message, webUrl };
      }
      if (log.length === 0 && skip === 0) throw new ForgeError('not-found', 'No such file');
      if (log.length < page) return;
    }
  }

  async *listCommits(source: ForgeSource, signal: AbortSignal): AsyncGenerator<BranchCommit> {
    signal.throwIfAborted();
    this.asked.push(`commits ${source.ref}`);
    for (const { sha, parents, author, message } of await readLog(this.directory, [source.ref])) {
      const { name, email, date } = author;
      const webUrl = `https://git.example.org/${sha}`;
      yield { commit: sha, parents, author: { name, email }, date, message, webUrl };
    }
  }

  async readVersion(place: VersionPlace, signal: AbortSignal): Promise<FileVersion | undefined> {
    signal.throwIfAborted();
    this.asked.push(`read ${place.commit}`);
    const found = await readObject(this.directory, `${place.commit}:${place.path}`);
    if (found === undefined) return undefined;
    const { path, commit } = place;
    return {
      bytes: new Uint8Array(found.bytes),
      ref: commit,
      path,
      commit,
      blob: found.info.sha,
      webUrl: '',
    };
  }

  #importOf({ files, parents, message, author, date }: NewCommit, n: number): Buffer[] {
    const when = new Date(date ?? START + n * 3_600_000).toUTCString().replace('GMT', '+0000');
    const { name, email } = author ?? { name: `Author ${n}`, email: `author${n}@example.org` };
    const from = parents ?? (n === 0 ? [] : [n - 1]);
    const text = Buffer.from(message ?? `Commit ${n}\n`);
    const lines = [
      `commit refs/heads/c${n}`,
      `author ${name} <${email}> ${when}`,
      `committer ${name} <${email}> ${when}`,
      `data ${text.length}`,
    ];
    const origins = from.map((parent, at) => `${at === 0 ? 'from' : 'merge'} refs/heads/c${parent}\n`);
    const head = Buffer.concat([
      Buffer.from(`${lines.join('\n')}\n`),
      text,
      Buffer.from(`\n${origins.join('')}`),
    ]);
    return [
      head,
      ...Object.entries(files).map(([path, content]) => this.#fileOf(path, content)),
      Buffer.from('\n'),
    ];
  }

  #fileOf(path: string, content: string | Uint8Array | null): Buffer {
    if (content === null) return Buffer.from(`D ${path}\n`);
    const bytes = Buffer.from(content);
    return Buffer.concat([
      Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`),
      bytes,
      Buffer.from('\n'),
    ]);
  }
}
