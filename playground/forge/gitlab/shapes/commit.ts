import type { Forge } from '../../forge.ts';
import type { FileDiff } from '../../git/diff.ts';
import type { CommitRecord } from '../../git/log.ts';
import type { Repository } from '../../store/repositories.ts';

/** GitLab writes the dates of commits with milliseconds and a zone. */
const toDate = (iso: string) => iso.replace('Z', '.000+00:00');

/** One commit. There is no account in it: only what git knows. */
export function toCommit(forge: Forge, { fullName }: Repository, commit: CommitRecord) {
  const { sha, parents, author, committer, message } = commit;
  return {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: toDate(committer.date),
    parent_ids: parents,
    title: message.split('\n')[0] ?? '',
    message,
    author_name: author.name,
    author_email: author.email,
    authored_date: toDate(author.date),
    committer_name: committer.name,
    committer_email: committer.email,
    committed_date: toDate(committer.date),
    trailers: {},
    extended_trailers: {},
    web_url: `${forge.url}/${fullName}/-/commit/${sha}`,
  };
}

/** One changed file of a commit or a merge request. */
export function toDiff(file: FileDiff) {
  const { path, previousPath, status, patch } = file;
  return {
    diff: patch ?? '',
    collapsed: false,
    too_large: false,
    new_path: path,
    old_path: previousPath ?? path,
    a_mode: status === 'added' ? '0' : '100644',
    b_mode: status === 'removed' ? '0' : '100644',
    new_file: status === 'added',
    renamed_file: status === 'renamed',
    deleted_file: status === 'removed',
    generated_file: false,
  };
}
