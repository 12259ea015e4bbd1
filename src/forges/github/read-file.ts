import { originOf, type ForgeSource } from '../../core/source.ts';
import { ForgeError, NO_BLOB, type FileVersion } from '../forge.ts';
import type { VersionPlace } from '../versions.ts';
import type { ReadApi } from './api.ts';
import { hexDigest } from '../common/digest.ts';
import { orUndefined } from '../common/status-error.ts';
import { findPlaces, type Place } from './ref.ts';
import { nameOf } from './repository.ts';

/**
 * The file an address names, at the tip of its ref. A pointer file of Git LFS is returned as it is.
 *
 * Files up to 100 MB: beyond, the API answers `too-large`.
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export async function readFile(api: ReadApi, source: ForgeSource): Promise<FileVersion> {
  return (await readPlace(api, source)).version;
}

/** The file a proposal would change: tags and commits stand still, so their files are corrected on the default branch. */
export async function readTarget(api: ReadApi, source: ForgeSource): Promise<FileVersion> {
  const { version, isBranch } = await readPlace(api, source);
  return isBranch ? version : readFile(api, { ...source, ref: 'HEAD', path: version.path });
}

/** The same for a file that may not be there yet: then it has no bytes, on the branch where it would be. */
export async function readOrStartTarget(api: ReadApi, source: ForgeSource): Promise<FileVersion> {
  const there = await orUndefined(readTarget(api, source));
  if (there !== undefined) return there;
  for (const ref of [source.ref, 'HEAD'])
    for await (const place of findPlaces(api, { ...source, ref }))
      if (place.isBranch && place.path === source.path) return emptyVersion(api, source.repository, place);
  throw new ForgeError('not-found', `No branch ${source.ref} in ${source.repository}`);
}

function emptyVersion(api: ReadApi, repository: string, place: Place): FileVersion {
  const { ref, path, commit } = place;
  const webUrl = webAddress(api.host, repository, place);
  return { bytes: new Uint8Array(0), ref, path, commit, blob: NO_BLOB, webUrl };
}

/** The same file at another commit of its branch. */
export async function readVersion(
  api: ReadApi,
  repository: string,
  place: Omit<Place, 'isBranch'>,
): Promise<FileVersion> {
  const { ref, path, commit } = place;
  const bytes = await api.askBytes((rest, request) =>
    rest.repos.getContent({
      ...nameOf(repository),
      path,
      ref: commit,
      mediaType: { format: 'raw' },
      request,
    }),
  );
  return {
    bytes,
    ref,
    path,
    commit,
    blob: await blobSha(bytes),
    webUrl: webAddress(api.host, repository, place),
  };
}

/** The file at a commit; undefined when it, or the commit, is not there. */
export async function findVersion(
  api: ReadApi,
  { repository, path, commit }: VersionPlace,
): Promise<FileVersion | undefined> {
  return orUndefined(readVersion(api, repository, { ref: commit, path, commit }));
}

async function readPlace(
  api: ReadApi,
  source: ForgeSource,
): Promise<{ version: FileVersion; isBranch: boolean }> {
  for await (const place of findPlaces(api, source)) {
    const version = await orUndefined(readVersion(api, source.repository, place));
    if (version !== undefined) return { version, isBranch: place.isBranch };
  }
  throw new ForgeError('not-found', `No file ${source.path} at ${source.ref} of ${source.repository}`);
}

/** The hash git gives these bytes, so that one request fetches a file and names it. */
async function blobSha(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return hexDigest('SHA-1', await new Blob([head, bytes]).arrayBuffer());
}

/** Made here and not taken from the answer: what a person clicks on leads to the host they named. */
function webAddress(host: string, repository: string, { ref, path }: Pick<Place, 'ref' | 'path'>): string {
  const encoded = `${ref}/${path}`.split('/').map(encodeURIComponent).join('/');
  return `${originOf(host)}/${repository}/blob/${encoded}`;
}
