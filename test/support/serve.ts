import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** What one address answers. HTML unless a header says otherwise. */
export interface PageAnswer {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: number;
}

export interface TestSite {
  /** Without a final slash: `http://127.0.0.1:PORT`. */
  url: string;
  /** `METHOD path` of every request so far, for tests that say what must not be asked for. */
  requests: string[];
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

const TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves these answers by path (without the query) on 127.0.0.1; anything else is 404. */
export async function servePages(pages: Record<string, PageAnswer>): Promise<TestSite> {
  return serve(async (path) => pages[path]);
}

/** Serves the files of a folder, and nothing outside it, on 127.0.0.1. */
export async function serveFolder(folder: string): Promise<TestSite> {
  return serve(async (path) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = await readFile(file).catch(() => undefined);
    return body && { body, headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' } };
  });
}

async function serve(answer: (path: string) => Promise<PageAnswer | undefined>): Promise<TestSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void respond(response, answer(pathOf(request)));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, close: () => close(server) };
}

async function respond(response: ServerResponse, answer: Promise<PageAnswer | undefined>): Promise<void> {
  const page = (await answer) ?? { status: 404, body: 'Not found' };
  response.writeHead(page.status ?? 200, { 'content-type': HTML, ...page.headers });
  response.end(page.body);
}

/** The path, absolute and decoded; an empty one, which nothing is served at, when it cannot be decoded. */
function pathOf(request: IncomingMessage): string {
  try {
    return normalize(decodeURIComponent(new URL(`http://localhost${request.url}`).pathname));
  } catch {
    return '';
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
