import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseHeaders } from './headers.ts';

/** A hosted site on this machine. */
export interface HostedSiteServer {
  /** `http://localhost:PORT/emendata/`. */
  url: string;
  /** `METHOD path` of every request so far, the path without the folder. */
  requests: readonly string[];
  close(): Promise<void>;
}

/** A site must not need a host of its own. */
const FOLDER = '/emendata';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the built site in a folder; any free port when none is given. */
export async function createSite(folder: string, port = 0): Promise<HostedSiteServer> {
  const headersOf = parseHeaders(await readFile(join(folder, '_headers'), 'utf8'));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '');
    requests.push(`${request.method} ${path}`);
    void readFile(join(folder, path)).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        for (const [name, value] of headersOf(path)) response.appendHeader(name, value);
        response.end(body);
      },
      () => response.writeHead(404).end('Not found'),
    );
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://localhost:${actual}${FOLDER}/`, requests, close: () => close(server) };
}

/** The path inside the site, absolute and without `..`; one that is nowhere when the request is for something else. */
function pathOf(url: string): string {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    if (!pathname.startsWith(`${FOLDER}/`)) return '/outside';
    const path = normalize(decodeURIComponent(pathname.slice(FOLDER.length)));
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '/undecodable';
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
