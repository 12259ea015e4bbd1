import { notFound } from '../errors.ts';
import { findEntry } from '../git/objects.ts';
import type { TreeEntry } from '../git/objects.ts';
import { findCommit } from '../git/refs.ts';
import type { Repository } from '../store/repositories.ts';

/** What the end of an address points at. */
export interface Place {
  ref: string;
  commit: string;
  /** Without slashes at its ends; empty for the root. */
  path: string;
}

/**
 * Splits `REF/PATH` of an address. Both may hold slashes; git allows no reference inside another, so the
 * first beginning that is one is the only one.
 */
export async function findPlace(repository: Repository, rest: string): Promise<Place> {
  const parts = rest.split('/').filter((part) => part !== '');
  for (let count = 1; count <= parts.length; count += 1) {
    const ref = parts.slice(0, count).join('/');
    const commit = await findCommit(repository.directory, ref);
    if (commit !== undefined) return { ref, commit, path: parts.slice(count).join('/') };
  }
  throw notFound();
}

/** The file an address names; 404 for folders and for what is not there. */
export async function findFile(repository: Repository, rest: string): Promise<Place & { entry: TreeEntry }> {
  const place = await findPlace(repository, rest);
  const entry = await findEntry(repository.directory, place.commit, place.path);
  if (entry === undefined || entry.type !== 'blob') throw notFound();
  return { ...place, entry };
}
