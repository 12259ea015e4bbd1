import type { RepositoryName } from './repository.ts';
import { API_VERSION, apiAddress, type GithubOptions, type ReadRest, type RequestOptions } from './rest.ts';

type Reader = Omit<GithubOptions, 'token'>;

/** The answer said no; shaped as octokit throws it. */
class AnsweredError extends Error {
  override name = 'HttpError';
  readonly status: number;
  readonly response: { headers: Record<string, string>; data: unknown };
  constructor({ status, headers }: Response, data: unknown) {
    super(`The forge answered ${status}`);
    this.status = status;
    this.response = { headers: Object.fromEntries(headers), data };
  }
}

/**
 * The questions of somebody who only reads, asked with nothing but `fetch` and no token. Octokit brings every address of
 * the API with it: a seventh of all script that a page would load before its first table is there.
 */
export function plainRest(reader: Reader): ReadRest {
  return {
    repos: {
      get: ({ request, ...name }) => ask(reader, pathOf(name), request),
      getContent: ({ path, ref, request, ...name }) =>
        ask(reader, `${pathOf(name)}/contents/${encode(path)}?ref=${encode(ref)}`, request, RAW),
      getCommit: ({ ref, request, ...name }) =>
        ask(reader, `${pathOf(name)}/commits/${encode(ref)}?per_page=1`, request),
    },
    git: {
      getRef: ({ ref, request, ...name }) => ask(reader, `${pathOf(name)}/git/ref/${encode(ref)}`, request),
      listMatchingRefs: ({ ref, request, ...name }) =>
        ask(reader, `${pathOf(name)}/git/matching-refs/${encode(ref)}`, request),
    },
  };
}

const RAW = 'application/vnd.github.raw+json';
const JSON_TYPE = 'application/vnd.github+json';
const encode = encodeURIComponent;

function pathOf({ owner, repo }: RepositoryName): string {
  return `/repos/${encode(owner)}/${encode(repo)}`;
}

/** Asked anew each time, because a stale branch would cost an update, and as a stranger. */
async function ask({ host, fetch }: Reader, path: string, { signal }: RequestOptions, accept = JSON_TYPE) {
  const response = await fetch(apiAddress(host) + path, {
    headers: { accept, 'x-github-api-version': API_VERSION },
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
  if (!response.ok) throw new AnsweredError(response, toData(await response.text().catch(() => '')));
  return { url: response.url, headers: Object.fromEntries(response.headers), data: response.body };
}

function toData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
