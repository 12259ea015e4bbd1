import type { Octokit } from '@octokit/rest';
import { originOf } from '../../core/source.ts';
import type { RepositoryName } from './repository.ts';

export interface GithubOptions {
  /** Host and port: `github.com`, or that of an Enterprise server. */
  host: string;
  token?: string;
  fetch: typeof fetch;
}

/** Every question the API takes, as octokit words and types it. */
export type Rest = Octokit['rest'];

/** One request, written with the methods of a `Rest` or a part of it. */
export type Call<R> = (rest: R, request: RequestOptions) => Promise<unknown>;

export type RequestOptions = { signal: AbortSignal; parseSuccessResponseBody: false };

/** The questions of somebody who only reads a file: a part of `Rest`, whose types hold them to GitHub's own description. */
export interface ReadRest {
  repos: {
    get(wanted: Wanted): Promise<unknown>;
    getContent(
      wanted: Wanted & { path: string; ref: string; mediaType: { format: 'raw' } },
    ): Promise<unknown>;
    getCommit(wanted: Wanted & { ref: string; per_page: 1 }): Promise<unknown>;
  };
  git: {
    getRef(wanted: Wanted & { ref: string }): Promise<unknown>;
    listMatchingRefs(wanted: Wanted & { ref: string }): Promise<unknown>;
  };
}

/** A type and not an interface: octokit's parameters have an index signature. */
type Wanted = Pick<RepositoryName, 'owner' | 'repo'> & { request: RequestOptions };

export const API_VERSION = '2022-11-28';

/** Where the API of a host is: an address of its own on github.com, a path on Enterprise servers. */
export function apiAddress(host: string): string {
  return host === 'github.com' ? 'https://api.github.com' : `${originOf(host)}/api/v3`;
}
