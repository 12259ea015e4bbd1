import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { can, readToken } from '../auth.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { gitEnvironment } from '../git/run.ts';
import type { Viewer } from '../store/accounts.ts';
import type { Repository } from '../store/repositories.ts';
import { notePush } from '../work/note-push.ts';

const MAX_HEAD = 64 * 1024;

function refuse(c: ForgeContext, status: 401 | 403 | 404): Response {
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Local forge"');
  return c.text(status === 404 ? 'Repository not found.' : 'Authentication failed.', status);
}

function environment(c: ForgeContext, repository: Repository, service: string): Record<string, string> {
  const { incoming } = c.env;
  return gitEnvironment({
    GIT_PROJECT_ROOT: repository.directory,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${service}`,
    REQUEST_METHOD: c.req.method,
    QUERY_STRING: new URL(c.req.url).search.slice(1),
    CONTENT_TYPE: c.req.header('content-type') ?? '',
    CONTENT_LENGTH: c.req.header('content-length') ?? '',
    HTTP_CONTENT_ENCODING: c.req.header('content-encoding') ?? '',
    GIT_PROTOCOL: c.req.header('git-protocol') ?? '',
    REMOTE_USER: 'forge',
    REMOTE_ADDR: incoming.socket.remoteAddress ?? '',
  });
}

/** Splits a CGI answer: headers up to an empty line, then the body, which is passed on as it comes. */
async function readHead(child: ChildProcessWithoutNullStreams): Promise<{ head: string; rest: Buffer }> {
  let buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = child.stdout.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    buffer = Buffer.concat([buffer, chunk]);
    const end = buffer.indexOf('\r\n\r\n');
    if (end >= 0) return { head: buffer.subarray(0, end).toString('latin1'), rest: buffer.subarray(end + 4) };
    if (buffer.length > MAX_HEAD) break;
  }
  throw new Error('git http-backend gave no answer');
}

function toStatus(text: string): 200 | 403 | 404 | 405 | 415 | 500 {
  const known = ([200, 403, 404, 405, 415] as const).find((status) => text.startsWith(String(status)));
  return known ?? 500;
}

interface Service {
  repository: Repository;
  name: string;
  /** What happens when git is done. */
  after: () => Promise<void>;
}

async function runBackend(c: ForgeContext, { repository, name: service, after }: Service): Promise<Response> {
  const child = spawn('git', ['http-backend'], { env: environment(c, repository, service) });
  child.stderr.resume();
  const { body } = c.req.raw;
  pipeline(body === null ? Readable.from([]) : Readable.from(body), child.stdin).catch(() => {
    // The client went away, or the backend refused before it had read all: its answer or its end says so.
  });
  const { head, rest } = await readHead(child);
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/: ?(.*)/s);
    if (name.toLowerCase() === 'status') c.status(toStatus(value));
    else c.header(name, value);
  }
  return stream(c, async (out) => {
    await out.write(rest);
    const chunks: AsyncIterable<Buffer> = child.stdout;
    for await (const chunk of chunks) await out.write(chunk);
    await after();
  });
}

function viewerOf(forge: Forge, c: ForgeContext): Viewer | undefined {
  const token = readToken(c.req.header('authorization'));
  return token === undefined ? undefined : forge.accounts.findByToken(token);
}

/** Status to refuse with, or undefined when the viewer may read or push. Who is not known is asked who they are. */
function refusal(
  repository: Repository | undefined,
  viewer: Viewer | undefined,
  pushes: boolean,
): 401 | 403 | 404 | undefined {
  const isSeen = repository !== undefined && can(repository, viewer, 'read');
  if (!isSeen || repository === undefined) return viewer === undefined ? 401 : 404;
  if (!pushes) return undefined;
  if (viewer === undefined) return 401;
  return can(repository, viewer, 'write') && !repository.isArchived ? undefined : 403;
}

/** Git over HTTP: clone and fetch for readers, push for who may write. */
export function cloneRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  async function serve(c: ForgeContext, service: string, pushes: boolean): Promise<Response> {
    const path = (c.req.param('path') ?? '').replace(/\.git$/, '');
    const repository = forge.repositories.findByPath(path);
    const viewer = viewerOf(forge, c);
    const anonymousBadToken = viewer === undefined && c.req.header('authorization') !== undefined;
    const status = anonymousBadToken ? 401 : refusal(repository, viewer, pushes);
    if (status !== undefined || repository === undefined) return refuse(c, status ?? 404);
    const by = pushes && c.req.method === 'POST' ? viewer?.account : undefined;
    const after = async () => {
      if (by !== undefined) await notePush(forge, repository, by);
    };
    return runBackend(c, { repository, name: service, after });
  }

  routes.get('/:path{.+}/info/refs', (c) =>
    serve(c, 'info/refs', c.req.query('service') === 'git-receive-pack'),
  );
  routes.post('/:path{.+}/git-upload-pack', (c) => serve(c, 'git-upload-pack', false));
  routes.post('/:path{.+}/git-receive-pack', (c) => serve(c, 'git-receive-pack', true));
  return routes;
}
