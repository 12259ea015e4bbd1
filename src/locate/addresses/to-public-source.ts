import type { PublicSource } from '../../core/source.ts';
import { families } from './families.ts';
import { rawAddress } from './family.ts';
import type { RepositoryFile } from './repository-file.ts';

/** The source that a file in a repository is opened as: three kinds of forges take proposals, the others are read at their raw address. */
export function toPublicSource(file: RepositoryFile): PublicSource {
  const { forge, host, repository, ref, path } = file;
  if (forge === 'github' || forge === 'gitlab') return { kind: 'forge', forge, host, repository, ref, path };
  if (forge === 'forgejo')
    return { kind: 'forge', forge, host, repository, ref: ref.replace(/^(?:branch|tag|commit)\//, ''), path };
  return { kind: 'url', url: rawAddressOf(file) };
}

/** Where the bytes of a file are. */
export function rawAddressOf(file: RepositoryFile): string {
  const family = families.find(({ forge }) => forge === file.forge);
  if (!family) throw new TypeError(`No family of forges is called ${file.forge}`);
  return rawAddress(family, file);
}
