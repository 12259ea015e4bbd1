import type { Patch } from '../../src/core/patch/patch.ts';
import type { EditEvent } from './event.ts';
import type { Pull } from './proposals.ts';
import { UndecidedError } from './undecided.ts';
import { words } from './words.ts';

/** The branch that a moderator's ticks decide about. */
export interface Target {
  branch: string;
  /** The branch is the proposal's own, and Emendata made it; else it is one beside, because what others made, or have in a fork, is not ours to rewrite. */
  isOwn: boolean;
}

export function targetOf({ repository, number }: EditEvent, { head }: Pull): Target {
  const isHere = head.repo?.full_name.toLowerCase() === repository.toLowerCase();
  const isOwn = isHere && head.ref.startsWith('emendata/');
  return { isOwn, branch: isOwn ? head.ref : `emendata/accepted-${number}` };
}

/**
 * The path of a patch's file on the base branch of its proposal. Where an address could not tell the end of a branch's name
 * from the beginning of a path, the base branch does. Throws `UndecidedError` for a file that is not in this repository, or hidden.
 */
export function pathOn(
  base: string,
  { source }: Patch,
  { repository, host }: { repository: string; host: string },
): string {
  const isHere =
    source.kind === 'forge' &&
    source.host === host &&
    source.repository.toLowerCase() === repository.toLowerCase();
  if (!isHere) throw new UndecidedError(words.otherFile);
  const whole = `${source.ref}/${source.path}`;
  const path =
    source.ref !== base && whole.startsWith(`${base}/`) ? whole.slice(base.length + 1) : source.path;
  const isPlain =
    path.split('/').every((name) => name !== '' && !name.startsWith('.')) && !/\p{Cc}/u.test(path);
  if (!isPlain) throw new UndecidedError(words.noFile(path));
  return path;
}
