import type { HostAccess } from '../ports.ts';
import { PageReadError, type PageLink } from './page-link.ts';
import { streamOf } from './stream-of.ts';

/** The ways to a file that its host shares with no other site: only the page around us, when it is of the same origin. */
export interface PageAccess {
  hosts: HostAccess;
  /** `fetch`, by way of the page for the addresses that the person allowed. */
  fetch: typeof fetch;
}

/** Returns the access to files that the page around the site gives. Without a page there is none, and `fetch` is the browser's. */
export function accessThroughPage(link: PageLink | undefined): PageAccess {
  const allowed = new Set<string>();
  const isOfPage = (url: string) => isWebOrigin(link?.origin()) && new URL(url).origin === link?.origin();
  return {
    hosts: {
      wayTo: (url) => (isOfPage(url) ? 'page' : 'none'),
      async ask(url) {
        if (isOfPage(url)) allowed.add(url);
        return allowed.has(url);
      },
    },
    async fetch(input, init) {
      if (link && typeof input === 'string' && allowed.has(input)) return read(link, input, init?.signal);
      try {
        return await fetch(input, init);
      } catch (error) {
        /* A refusal may be faster than the page's welcome, and what can be done about it is asked once. */
        await link?.met();
        throw error;
      }
    },
  };
}

/** A page without an origin, a sandbox for one, calls it `null`, and so are all the others called. */
function isWebOrigin(origin: string | undefined): boolean {
  return origin !== undefined && /^https?:/.test(origin);
}

/** Returns the page's answer as `fetch` would: how much is too much is for the reader to say. */
async function read(link: PageLink, url: string, signal: AbortSignal | null | undefined): Promise<Response> {
  try {
    const bytes = await link.read(url, signal ?? new AbortController().signal);
    return new Response(streamOf(bytes), { headers: { 'content-length': String(bytes.length) } });
  } catch (error) {
    if (!(error instanceof PageReadError)) throw error;
    const { status = 0 } = error;
    if (Number.isInteger(status) && status >= 400 && status < 600) return new Response(null, { status });
    throw new TypeError('The page did not read the file', { cause: error });
  }
}
