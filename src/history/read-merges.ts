import type { ForgeSource } from '../core/source.ts';
import type { BranchCommit, Versions } from '../forges/versions.ts';
import { commitFacts, type CommitFacts } from './commit-facts.ts';

export interface MergesRequest {
  forge: Pick<Versions, 'listCommits'>;
  source: ForgeSource;
  /** Ids of the versions that are asked about. */
  versions: ReadonlySet<string>;
  signal: AbortSignal;
}

/** Commits of the branch that are looked through, some ten requests. */
const MOST = 1_000;

/**
 * By version, what the merge says that brought it onto the branch: its proposal, and who accepted it. A merge through which
 * the file came unchanged is no version of it and has to be looked for among all commits, back to the oldest version.
 */
export async function readMerges(request: MergesRequest): Promise<Map<string, CommitFacts>> {
  const commits = await commitsBackTo(request);
  const [tip] = commits.keys();
  const line = mainline(commits, tip);
  const merges = new Map<string, CommitFacts>();
  // A commit that several merges hold came with the oldest of them.
  for (const id of [...line].toReversed()) {
    const [, ...sides] = commits.get(id)?.parents ?? [];
    for (const version of brought(sides, commits, line)) {
      const merge = commits.get(id);
      if (merge !== undefined && request.versions.has(version) && !merges.has(version))
        merges.set(version, commitFacts(merge));
    }
  }
  return merges;
}

async function commitsBackTo({
  forge,
  source,
  versions,
  signal,
}: MergesRequest): Promise<Map<string, BranchCommit>> {
  const commits = new Map<string, BranchCommit>();
  const missing = new Set(versions);
  if (missing.size === 0) return commits;
  for await (const commit of forge.listCommits(source, signal)) {
    commits.set(commit.commit, commit);
    missing.delete(commit.commit);
    if (missing.size === 0 || commits.size >= MOST) break;
  }
  return commits;
}

/** The commits that the branch itself stood at, newest first: what was merged into it aside. */
function mainline(commits: ReadonlyMap<string, BranchCommit>, tip: string | undefined): Set<string> {
  const line = new Set<string>();
  for (let id = tip; id !== undefined && commits.has(id); id = commits.get(id)?.parents[0]) line.add(id);
  return line;
}

/** The commits that came with these, those of the branch itself aside. */
function brought(
  sides: readonly string[],
  commits: ReadonlyMap<string, BranchCommit>,
  line: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  const next = [...sides];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const commit = commits.get(id);
    if (commit === undefined || line.has(id) || found.has(id)) continue;
    found.add(id);
    next.push(...commit.parents);
  }
  return found;
}
