import type { Forge, Proposal } from '../../../../src/forges/forge.ts';
import { createGitlabForge } from '../../../../src/forges/gitlab/index.ts';
import { samplePatch, setChange, withPath } from '../../deliver/sample-patch.ts';

/** `METHOD path` below the project asked for, or below `/api/v4`; what answers it. */
export type Script = Record<string, (() => Response) | undefined>;

export const sha = (digit: string) => digit.repeat(40);
export const json = (status: number, body: unknown) => () => Response.json(body, { status });
export const PATCH = withPath(samplePatch([setChange()]), 'a.csv');
export const BRANCH = `emendata/${PATCH.id.slice(0, 12)}`;

const UPSTREAM = '/projects/city%2Fairports';
const FORK = '/projects/ada%2Fairports';

/** A fork as the API answers it. */
export const fork = (wanted: object = {}) => ({
  path_with_namespace: 'ada/airports',
  namespace: { full_path: 'ada' },
  forked_from_project: { id: 5 },
  ...wanted,
});

/** A project as the API answers it. */
export const project = (wanted: object = {}) => ({
  id: 5,
  path_with_namespace: 'city/airports',
  default_branch: 'main',
  permissions: { project_access: null, group_access: null },
  ...wanted,
});

/** A merge request as the API answers it. */
export const request = (wanted: object = {}) => ({
  iid: 7,
  state: 'opened',
  source_branch: BRANCH,
  source_project_id: 6,
  author: { id: 1 },
  web_url: 'javascript:alert(1)',
  ...wanted,
});

/** What an honest GitLab says to an account that proposes its first patch. */
const HONEST: Script = {
  'GET /user': json(200, { id: 1, username: 'ada' }),
  [`GET ${UPSTREAM}`]: json(200, project()),
  [`GET ${UPSTREAM}/merge_requests`]: json(200, []),
  [`GET ${UPSTREAM}/repository/branches/main`]: json(200, { name: 'main', commit: { id: sha('c') } }),
  [`GET ${UPSTREAM}/repository/files/a.csv/raw`]: () => new Response('aaa\n'),
  [`GET ${UPSTREAM}/forks`]: json(200, []),
  [`POST ${UPSTREAM}/fork`]: json(201, fork()),
  [`GET ${FORK}`]: json(200, { import_status: 'finished' }),
  [`GET ${UPSTREAM}/repository/commits`]: json(200, [{ id: sha('b'), message: 'Before' }]),
  [`POST ${FORK}/repository/commits`]: json(201, { id: sha('1'), parent_ids: [sha('c')] }),
  [`POST ${FORK}/merge_requests`]: json(201, request()),
};

/** Proposes `PATCH` to a GitLab that answers by the script and honestly otherwise; `log` gets each request and what it sent. */
export async function proposeTo(script: Script, log: string[] = []): Promise<Proposal> {
  const answers: Script = { ...HONEST, ...script };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(new Request(input).url);
    const line = `${init?.method ?? 'GET'} ${pathname.replace('/api/v4', '')}`;
    log.push(typeof init?.body === 'string' ? `${line} ${init.body}` : line);
    return answers[line]?.() ?? Response.json({ message: '404 Not Found' }, { status: 404 });
  };
  const forge: Forge = createGitlabForge({ host: 'forge.example', token: 'glpat-ada', fetch });
  return forge.propose({
    patch: PATCH,
    title: 'title',
    body: 'body',
    message: 'message',
    rebuild: async () => new TextEncoder().encode('bbb\n'),
    onStep: () => undefined,
    signal: AbortSignal.timeout(9_000),
  });
}
