import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { fetchFile } from '../../../../src/workbench/dataset/fetch-file.ts';
import { FetchError, type Problem } from '../../../../src/workbench/dataset/problem.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/file.csv`;
}

function read(
  url: string,
  options: { signal?: AbortSignal; onProgress?: (share: number | undefined) => void } = {},
) {
  return fetchFile(url, {
    fetch,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...options,
  });
}

async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FetchError)) throw new Error('It was read', { cause: error });
  return error.problem;
}

test('returns the bytes and says how far it is', async () => {
  const body = Buffer.alloc(300_000, 'a,b\n');
  const url = await serve((response) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.subarray(0, 150_000));
    setTimeout(() => response.end(body.subarray(150_000)), 20);
  });
  const shares: (number | undefined)[] = [];
  const bytes = await read(url, { onProgress: (share) => shares.push(share) });
  expect(Buffer.from(bytes).equals(body)).toBe(true);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => Number(a) - Number(b)));
});

test('a size that is not told, or a lie, is no progress over 1', async () => {
  const url = await serve((response) => response.end('a,b\n1,2\n'));
  const shares: (number | undefined)[] = [];
  expect(new TextDecoder().decode(await read(url, { onProgress: (share) => shares.push(share) }))).toBe(
    'a,b\n1,2\n',
  );
  expect(shares.every((share) => share === undefined || share <= 1)).toBe(true);
});

test('an error status is told with its number', async () => {
  const url = await serve((response) => response.writeHead(451).end('no'));
  expect(await problemOf(read(url))).toEqual({ kind: 'http', status: 451 });
});

test('a host that does not answer is told with its name', async () => {
  expect(await problemOf(read('http://127.0.0.1:9/a.csv'))).toEqual({ kind: 'cors', host: '127.0.0.1:9' });
});

test('a connection that breaks off is no half file', async () => {
  const url = await serve((response) => {
    response.writeHead(200, { 'content-length': 1_000 });
    response.write('a,b\n');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await problemOf(read(url))).toMatchObject({ kind: 'forge', reason: 'unreachable' });
});

test('a file without end is refused before it fills the memory', async () => {
  /* Sent by a body of our own: 200 MB over a socket would only take longer. */
  const part = new Uint8Array(64 * 1024 * 1024);
  const endless = async () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(part) }));
  const reading = fetchFile('https://a.example/', {
    fetch: endless,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(await problemOf(reading)).toEqual({ kind: 'table', reason: 'huge' });
});

test('cancelling ends it, and is no problem to show', async () => {
  const url = await serve((response) => response.writeHead(200, { 'content-length': 100 }).write('a'));
  const abort = new AbortController();
  const reading = read(url, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
