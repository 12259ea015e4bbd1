import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';

/** Nothing of a stored page runs or is loaded; isolation gives the page's clock its full resolution. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves the HTML files of a folder on this machine; returns where, and how to end it. */
export async function servePages(dir: string): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '');
    if (!name.endsWith('.html')) return void response.writeHead(404).end();
    response.writeHead(200, HEADERS).end(readFileSync(resolve(dir, name)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address is one
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
