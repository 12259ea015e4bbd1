import type { TreeEntry } from '../git/objects.ts';
import type { Forge } from '../forge.ts';
import type { Repository } from '../store/repositories.ts';
import { encodePath } from './commit.ts';
import { repositoryApi, repositoryPage } from './repository.ts';

const TYPES: Record<string, string> = { tree: 'dir', blob: 'file', commit: 'submodule' };

/** Base64 in lines of 60 characters, as the API wraps it: a client that does not strip the newlines fails here too. */
export function wrapBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n');
}

/** What a file and an entry of a folder have in common; `ref` is as the caller named it. */
export function toContentEntry(forge: Forge, repository: Repository, at: { ref: string; entry: TreeEntry }) {
  const { ref, entry } = at;
  const path = encodePath(entry.path);
  const isTree = entry.type === 'tree';
  const page = repositoryPage(forge, repository);
  const url = `${repositoryApi(forge, repository)}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${repositoryApi(forge, repository)}/git/${isTree ? 'trees' : 'blobs'}/${entry.sha}`;
  const htmlUrl = `${page}/${isTree ? 'tree' : 'blob'}/${encodePath(ref)}/${path}`;
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: isTree ? null : `${page}/raw/${encodePath(ref)}/${path}`,
    type: entry.mode === '120000' ? 'symlink' : (TYPES[entry.type] ?? 'file'),
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}
