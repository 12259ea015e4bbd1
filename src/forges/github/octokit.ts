import { Octokit } from '@octokit/rest';
import { API_VERSION, apiAddress, type GithubOptions, type Rest } from './rest.ts';

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {}

/** Every question of the API, asked by octokit; it logs nothing, because its log would name addresses and headers. */
export function octokitRest({ host, token, fetch }: GithubOptions): Rest {
  const octokit = new Octokit({
    baseUrl: apiAddress(host),
    ...(token === undefined || token === '' ? {} : { auth: token }),
    log: silent,
    request: {
      log: silent,
      // The API lets browsers keep answers for a minute; a stale branch here would cost an update.
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, cache: 'no-store', credentials: 'omit' }),
    },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
  });
  return octokit.rest;
}
