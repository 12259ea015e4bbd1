import { mergeBase, readFileDiffs } from '../git/diff.ts';
import type { FileDiff } from '../git/diff.ts';
import { countCommits } from '../git/log.ts';
import { mergeTrees } from '../git/merge.ts';
import type { Pull } from '../store/pulls.ts';

/** What git says of the two tips of a pull request. */
export interface PairFacts {
  /** The commit from which the head departed: what the diff of a pull request is against. */
  base: () => Promise<string>;
  files: () => Promise<FileDiff[]>;
  commits: () => Promise<number>;
  /** Whether they merge without a conflict, by really merging them. */
  merges: () => Promise<boolean>;
}

const known = new WeakMap<Pull, { pair: string; facts: PairFacts }>();

/** The facts of the tips as they are now. Commits never change, so git is asked once for each pair. */
export function pairFacts(pull: Pull): PairFacts {
  const pair = `${pull.baseSha} ${pull.headSha}`;
  const last = known.get(pull);
  if (last?.pair === pair) return last.facts;
  const facts = readFacts(pull.base.directory, pull.baseSha, pull.headSha);
  known.set(pull, { pair, facts });
  return facts;
}

function readFacts(directory: string, baseSha: string, headSha: string): PairFacts {
  const base = once(async () => (await mergeBase(directory, baseSha, headSha)) ?? baseSha);
  return {
    base,
    files: once(async () => readFileDiffs(directory, await base(), headSha)),
    commits: once(async () => countCommits(directory, [headSha, `^${await base()}`])),
    merges: once(async () => (await mergeTrees(directory, baseSha, headSha)) !== undefined),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
