import { git, runGit } from './run.ts';

/** The tree that has nothing: the diff of a first commit is against it. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const FLAGS = ['--no-color', '--no-ext-diff', '--no-textconv', '--find-renames', '--full-index'];

/** One changed file as a pull request lists it. */
export interface FileDiff {
  path: string;
  previousPath: string | undefined;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** Blob after the change; before it when the file was removed. */
  sha: string;
  additions: number;
  deletions: number;
  /** The hunks alone, as a pull request shows them; undefined for binary files and pure renames. */
  patch: string | undefined;
}

/** Where two lines of history parted; undefined when they never met. */
export async function mergeBase(directory: string, one: string, other: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(directory, ['merge-base', one, other]);
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** Unified diff between two trees or commits, exactly as `git diff` prints it. */
export async function readDiff(directory: string, from: string, to: string): Promise<string> {
  return git(directory, ['diff', ...FLAGS, from, to, '--']);
}

/** Commits as mails, as `git am` takes them. */
export async function readMailPatches(directory: string, from: string, to: string): Promise<string> {
  return git(directory, ['format-patch', '--stdout', `${from}..${to}`, '--']);
}

type RawStatus = Pick<FileDiff, 'path' | 'previousPath' | 'status' | 'sha'>;

const STATUS: Record<string, FileDiff['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** Reads `--raw -z`: a header field, then one path, or two for a rename. */
function parseRaw(text: string): RawStatus[] {
  const cells = text.split('\0');
  const files: RawStatus[] = [];
  for (let at = 0; at < cells.length;) {
    const match = /^:\d+ \d+ ([0-9a-f]{40}) ([0-9a-f]{40}) (\w)/.exec(cells[at] ?? '');
    if (match === null) break;
    const [, before = '', after = '', letter = 'M'] = match;
    const renamed = letter === 'R';
    const path = cells[at + (renamed ? 2 : 1)] ?? '';
    const previousPath = renamed ? cells[at + 1] : undefined;
    files.push({
      path,
      previousPath,
      status: STATUS[letter] ?? 'changed',
      sha: letter === 'D' ? before : after,
    });
    at += renamed ? 3 : 2;
  }
  return files;
}

/** Splits `git diff` at its file headers: no line of a file can start with one, as each is prefixed by ` `, `+` or `-`. */
function splitByFile(diff: string): string[] {
  return diff === '' ? [] : diff.split(/\n(?=diff --git )/);
}

function hunksOf(fileDiff: string | undefined): string | undefined {
  const start = fileDiff?.search(/^@@ /m) ?? -1;
  return start < 0 ? undefined : fileDiff?.slice(start);
}

function countLines(patch: string | undefined, sign: '+' | '-'): number {
  return patch === undefined ? 0 : patch.split('\n').filter((line) => line.startsWith(sign)).length;
}

/** Changed files between two trees or commits with their real hunks. */
export async function readFileDiffs(directory: string, from: string, to: string): Promise<FileDiff[]> {
  const [raw, diff] = await Promise.all([
    git(directory, ['diff', '--raw', '-z', ...FLAGS, '--no-abbrev', from, to, '--']),
    readDiff(directory, from, to),
  ]);
  const bodies = splitByFile(diff);
  return parseRaw(raw).map((file) => {
    const patch = hunksOf(bodies.shift());
    // A file that became a link is printed as a removal and an addition.
    if (file.status === 'changed') bodies.shift();
    return { ...file, patch, additions: countLines(patch, '+'), deletions: countLines(patch, '-') };
  });
}
