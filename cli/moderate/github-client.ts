import * as z from 'zod/mini';
import { CliError, EXIT, usageError } from '../exit.ts';

/** Where a workflow runs, and as whom: what GitHub puts into its environment. */
export interface Surroundings {
  /** Origin of the web pages, as in `https://github.com`. */
  server: URL;
  api: URL;
  token: string;
}

/** The API of the forge that runs the workflow. A workflow's token knows no account, so it is asked for nothing that needs one. */
export interface GithubClient {
  /** The checked answer. Throws `RefusedError` when the forge refuses, CliError when it does not answer as it should. */
  ask<T>(answer: z.ZodMiniType<T>, request: ApiRequest): Promise<T>;
}

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the API's address; its parts are encoded. */
  path: readonly (string | number)[];
  query?: Readonly<Record<string, string>>;
  body?: object;
}

const TIMEOUT = 60_000;

/** The forge answered with an error status. */
export class RefusedError extends CliError {
  readonly status: number;
  constructor(status: number, message: string) {
    super(EXIT.problem, message);
    this.status = status;
  }
}

/** The environment of a workflow. Throws CliError when something is missing. */
export function readSurroundings(env: NodeJS.ProcessEnv): Surroundings {
  const token = env['GITHUB_TOKEN'] ?? '';
  if (!/^[\w.-]+$/.test(token)) throw usageError('GITHUB_TOKEN holds no token');
  return {
    server: toUrl('GITHUB_SERVER_URL', env['GITHUB_SERVER_URL'] ?? 'https://github.com'),
    api: toUrl('GITHUB_API_URL', env['GITHUB_API_URL'] ?? 'https://api.github.com'),
    token,
  };
}

function toUrl(name: string, text: string): URL {
  const url = URL.parse(text);
  const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw usageError(`${name} is no https address`);
  return url;
}

/** Speaks to the forge of a workflow with the workflow's token. */
export function createGithubClient({ api, token }: Surroundings): GithubClient {
  return {
    async ask(answer, request) {
      const response = await send(addressOf(api, request), { token, request });
      const { status, text } = response;
      if (status >= 400)
        throw new RefusedError(
          status,
          `the forge answered ${status}: ${messageIn(text).replaceAll(token, '[token]')}`,
        );
      const parsed = z.safeParse(answer, parseJson(text));
      if (!parsed.success)
        throw new CliError(
          EXIT.problem,
          `the forge answered what no forge answers to ${request.path.join('/')}`,
        );
      return parsed.data;
    },
  };
}

function addressOf(api: URL, { path, query }: ApiRequest): URL {
  const parts = path.map((part) => encodeURIComponent(part)).join('/');
  const url = new URL(`${api.pathname.replace(/\/$/, '')}/${parts}`, api.origin);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url;
}

async function send(
  url: URL,
  { token, request }: { token: string; request: ApiRequest },
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: request.method,
      redirect: 'error',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        'user-agent': 'emendata',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(TIMEOUT),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // Not the error itself: it may hold the request.
    throw new CliError(
      EXIT.problem,
      `no answer from ${url.host} (${error instanceof Error ? error.name : 'unknown'})`,
    );
  }
}

const messageSchema = z.object({ message: z.string() });

function messageIn(text: string): string {
  const parsed = messageSchema.safeParse(parseJson(text));
  return JSON.stringify(parsed.success ? parsed.data.message.slice(0, 500) : 'no words we understand');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
