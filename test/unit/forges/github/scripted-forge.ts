import type { Forge, Proposal } from '../../../../src/forges/forge.ts';
import { createGithubForge } from '../../../../src/forges/github/index.ts';
import { samplePatch, setChange, withPath } from '../../deliver/sample-patch.ts';

/** `METHOD path` without the host, or its end; the first line that fits answers. */
export type Script = Record<string, (() => Response) | undefined>;

const sha = (digit: string) => digit.repeat(40);
const json = (status: number, body: unknown) => () => Response.json(body, { status });
/** `git hash-object` of `FILE`. */
const BLOB = '72943a16fb2c8f38f9dde202b7a70ccc19c52f34';
const FILE = 'aaa\n';

export const PATCH = withPath(samplePatch([setChange()]), 'a.csv');
export const BRANCH = `emendata/${PATCH.id.slice(0, 12)}`;

/** A pull request as the API lists it. */
export function pull(
  number: number,
  wanted: { label?: string | null; state?: string; merged_at?: string | null } = {},
) {
  const { label = `ada:${BRANCH}`, state = 'open', merged_at = null } = wanted;
  return { number, state, merged_at, html_url: 'javascript:alert(1)', head: { ref: BRANCH, label } };
}

export const entry = (wanted: object = {}) => ({
  path: 'a.csv',
  mode: '100644',
  type: 'blob',
  sha: BLOB,
  ...wanted,
});
export const repositoryAnswer = (wanted: object = {}) => ({
  full_name: 'city/airports',
  default_branch: 'main',
  archived: false,
  permissions: { push: false },
  ...wanted,
});

/** What an honest GitHub says to an account that proposes its first patch. */
const HONEST: Script = {
  'GET /user': json(200, { login: 'ada', id: 7 }),
  'GET /repos/city/airports': json(200, repositoryAnswer()),
  'GET /pulls': json(200, []),
  'GET /git/ref/heads%2Fmain': json(200, { ref: 'refs/heads/main', object: { sha: sha('c') } }),
  'GET /contents/a.csv': () =>
    new Response(FILE, { headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }),
  'POST /forks': json(202, { full_name: 'ada/airports', fork: true, owner: { login: 'ada' } }),
  [`GET /git/commits/${sha('c')}`]: json(200, { tree: { sha: sha('d') } }),
  [`GET /git/trees/${sha('d')}`]: json(200, { tree: [entry()] }),
  'POST /git/blobs': json(201, { sha: sha('e') }),
  'POST /git/trees': json(201, { sha: sha('f') }),
  'POST /git/commits': json(201, { sha: sha('1') }),
  'POST /git/refs': json(201, { ref: `refs/heads/${BRANCH}` }),
  'POST /pulls': json(201, pull(7)),
};

/** A GitHub that answers by the script and knows nothing else; `log` gets each request. */
export function forgeOf(script: Script, log: string[] = []): Forge {
  const lines = Object.entries(script);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(new Request(input).url);
    const request = `${init?.method ?? 'GET'} ${pathname.replace('/api/v3', '')}`;
    log.push(request);
    const answer = lines.find(([line]) => fits(request, line))?.[1];
    return answer?.() ?? Response.json({ message: 'Not Found' }, { status: 404 });
  };
  return createGithubForge({ host: 'forge.example', token: 'ghp_ada', fetch });
}

/** Proposes `PATCH` to a GitHub that answers by the script and honestly otherwise; `log` gets each request. */
export async function proposeTo(
  script: Script,
  log: string[] = [],
  signal = AbortSignal.timeout(5_000),
): Promise<Proposal> {
  const forge = forgeOf({ ...HONEST, ...script }, log);
  const texts = { title: 'title', body: 'body', message: 'message' };
  const rebuild = async () => new TextEncoder().encode('bbb\n');
  return forge.propose({ patch: PATCH, ...texts, rebuild, onStep: () => undefined, signal });
}

function fits(request: string, line: string): boolean {
  const [method = '', path = ''] = line.split(' ');
  return (
    request === line ||
    (request.startsWith(`${method} /repos/`) && !path.startsWith('/repos') && request.endsWith(path))
  );
}
