import { findObject } from './object-reader.ts';
import { git, runGit } from './run.ts';

const SHA = /^[0-9a-f]{40}$/;
const ZERO = '0'.repeat(40);

/** A reference and what it points at. */
export interface Ref {
  /** Full name: `refs/heads/main`. */
  name: string;
  type: string;
  sha: string;
}

/** Whether git would accept this as a full reference name; keeps revision syntax (`main~1`, `@{u}`) out of git's hands. */
export function isRefName(name: string): boolean {
  if (!name.startsWith('refs/') || name.split('/').length < 3 || name.length > 1_024) return false;
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/.test(name)) return false;
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}

/** Whether this is a whole object id. */
export function isSha(text: string): boolean {
  return SHA.test(text);
}

/** References whose full name starts with a prefix, in name order. */
export async function listRefs(directory: string, prefix = 'refs/'): Promise<Ref[]> {
  const text = await git(directory, ['for-each-ref', '--format=%(refname)%00%(objecttype)%00%(objectname)']);
  return text.split('\n').flatMap((line) => {
    const [name, type, sha] = line.split('\0');
    return name?.startsWith(prefix) && type && sha ? [{ name, type, sha }] : [];
  });
}

/** The reference of that full name. */
export async function findRef(directory: string, name: string): Promise<Ref | undefined> {
  if (!isRefName(name)) return undefined;
  const found = await findObject(directory, name);
  return found && { name, type: found.type, sha: found.sha };
}

/** Type of an object, or undefined when the repository and the repositories it shares with do not have it. */
export async function objectType(directory: string, sha: string): Promise<string | undefined> {
  if (!isSha(sha)) return undefined;
  return (await findObject(directory, sha))?.type;
}

async function peel(directory: string, revision: string): Promise<string | undefined> {
  return (await findObject(directory, `${revision}^{commit}`))?.sha;
}

/** Commit that a branch, tag, full reference name, `HEAD` or (shortened) commit id stands for. */
export async function findCommit(directory: string, revision: string): Promise<string | undefined> {
  if (revision === 'HEAD') return peel(directory, 'HEAD');
  for (const name of [`refs/heads/${revision}`, `refs/tags/${revision}`, revision]) {
    const found = isRefName(name) ? await peel(directory, name) : undefined;
    if (found !== undefined) return found;
  }
  return /^[0-9a-f]{4,40}$/.test(revision) ? peel(directory, revision) : undefined;
}

/**
 * Moves or makes a reference only if it still points where the caller thinks (`undefined`: does not exist);
 * false when it does not. This is the one place where a race between writers is decided.
 */
export async function moveRef(directory: string, name: string, to: string, from?: string): Promise<boolean> {
  const { code } = await runGit(directory, ['update-ref', name, to, from ?? ZERO]);
  return code === 0;
}

/** Removes a reference wherever it points; its commits stay. */
export async function deleteRef(directory: string, name: string): Promise<void> {
  await git(directory, ['update-ref', '-d', name]);
}

/** Whether the first commit is reachable from the second. */
export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  const { code } = await runGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant]);
  return code === 0;
}
