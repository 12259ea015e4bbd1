import type { ForgeSource } from '../../core/source.ts';
import { hexDigest } from '../common/digest.ts';
import { orUndefined } from '../common/status-error.ts';
import { ForgeError, NO_BLOB, type FileVersion } from '../forge.ts';
import type { VersionPlace } from '../versions.ts';
import { addressOf, fileAddress } from './address.ts';
import type { Api } from './api.ts';
import { findPlaces, shaSchema, type Place } from './ref.ts';

/** A file, and what the forge says of it on the way. */
export interface ReadVersion extends FileVersion {
  /** The commit that touched it last, up to `commit`; undefined where a page may not read that header. */
  lastCommit?: string;
}

/**
 * The file an address names, at the tip of its ref. A pointer file of Git LFS is returned as it is.
 * @see https://docs.gitlab.com/api/repository_files/#get-raw-file-from-repository
 */
export async function readFile(api: Api, source: ForgeSource): Promise<ReadVersion> {
  return (await readPlace(api, source)).version;
}

/** The file a proposal would change: tags and commits stand still, so their files are corrected on the default branch. */
export async function readTarget(api: Api, source: ForgeSource): Promise<ReadVersion> {
  const { version, isBranch } = await readPlace(api, source);
  return isBranch ? version : readFile(api, { ...source, ref: 'HEAD', path: version.path });
}

/** The same for a file that may not be there yet: then it has no bytes, on the branch where it would be. */
export async function readOrStartTarget(api: Api, source: ForgeSource): Promise<ReadVersion> {
  const there = await orUndefined(readTarget(api, source));
  if (there !== undefined) return there;
  for (const ref of [source.ref, 'HEAD'])
    for await (const place of findPlaces(api, { ...source, ref }))
      if (place.isBranch && place.path === source.path) return emptyVersion(api, source.repository, place);
  throw new ForgeError('not-found', `No branch ${source.ref} in ${source.repository}`);
}

function emptyVersion(api: Api, repository: string, place: Place): FileVersion {
  const { ref, path, commit } = place;
  const webUrl = fileAddress(api.host, repository, place);
  return { bytes: new Uint8Array(0), ref, path, commit, blob: NO_BLOB, webUrl };
}

/** The same file at another commit of its branch. */
export async function readVersion(
  api: Api,
  repository: string,
  place: Omit<Place, 'isBranch'>,
): Promise<ReadVersion> {
  const { ref, path, commit } = place;
  const address = addressOf(repository, 'repository', 'files', path, 'raw');
  const { bytes, headers } = await api.askBytes({ path: address, query: { ref: commit } });
  const last = shaSchema.safeParse(headers.get('x-gitlab-last-commit-id'));
  const webUrl = fileAddress(api.host, repository, place);
  const version = { bytes, ref, path, commit, blob: await blobSha(bytes), webUrl };
  return last.success ? { ...version, lastCommit: last.data } : version;
}

/** The file at a commit; undefined when it, or the commit, is not there. */
export async function findVersion(
  api: Api,
  { repository, path, commit }: VersionPlace,
): Promise<FileVersion | undefined> {
  return orUndefined(readVersion(api, repository, { ref: commit, path, commit }));
}

async function readPlace(
  api: Api,
  source: ForgeSource,
): Promise<{ version: ReadVersion; isBranch: boolean }> {
  for await (const place of findPlaces(api, source)) {
    const version = await orUndefined(readVersion(api, source.repository, place));
    if (version !== undefined) return { version, isBranch: place.isBranch };
  }
  throw new ForgeError('not-found', `No file ${source.path} at ${source.ref} of ${source.repository}`);
}

/** The hash git gives these bytes: the header that names it may not be read by a page. */
async function blobSha(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return hexDigest('SHA-1', await new Blob([head, bytes]).arrayBuffer());
}
