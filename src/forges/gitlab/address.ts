import { originOf, type ForgeSource } from '../../core/source.ts';
import { repositorySchema } from '../../core/forge-kind.ts';
import { ForgeError } from '../forge.ts';

/** `.` and `..` would climb out of an address, and no group and no project is called so. */
const CLIMBS = /(?:^|\/)\.+(?:\/|$)/;

/** The address of something of a project below `/api/v4`: each part is one segment, whatever it holds. */
export function addressOf(repository: string, ...parts: readonly (string | number)[]): string {
  if (!repositorySchema.safeParse(repository).success || CLIMBS.test(repository))
    throw new ForgeError('not-found', 'Not the name of a project');
  return ['/projects', repository, ...parts].map((part, at) => (at === 0 ? part : encode(part))).join('/');
}

/** Where a person can look at a file. Made here and not taken from an answer, as all that follow: it leads to the host they named. */
export function fileAddress(
  host: string,
  repository: string,
  { ref, path }: Pick<ForgeSource, 'ref' | 'path'>,
): string {
  return pageAddress(host, repository, `blob/${encodePath(`${ref}/${path}`)}`);
}

/** Where a person can look at a merge request. */
export function pullAddress(host: string, repository: string, number: number): string {
  return pageAddress(host, repository, `merge_requests/${number}`);
}

/** Where a person can look at a commit. */
export function commitAddress(host: string, repository: string, commit: string): string {
  return pageAddress(host, repository, `commit/${commit}`);
}

function pageAddress(host: string, repository: string, page: string): string {
  return `${originOf(host)}/${repository}/-/${page}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A segment that is all dots would be taken for a folder of the address; nothing is called so. */
function encode(part: string | number): string {
  if (/^\.{1,2}$/.test(String(part))) throw new ForgeError('not-found', 'Not the name of anything');
  return encodeURIComponent(part);
}
