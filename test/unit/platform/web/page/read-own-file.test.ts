import { expect, test } from 'vitest';
import { readOwnFile } from '../../../../../src/platform/web/page/read-own-file.ts';

const ORIGIN = 'https://data.example';

/** Reads from a page whose server answers so; `asked` is what reached the network. */
async function read(url: string, answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const page = {
    location: { origin: ORIGIN },
    fetch: (address: RequestInfo | URL) => {
      asked.push(new Request(address).url);
      return Promise.resolve(answer());
    },
  };
  return { file: await readOwnFile(url, page), asked };
}

/** An answer of so many megabytes, which are made only as they are read. */
function largeAnswer(megabytes: number): { answer: Response; made: () => number } {
  let made = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (made++ < megabytes) controller.enqueue(new Uint8Array(1_000_000));
      else controller.close();
    },
  });
  return { answer: new Response(body), made: () => made };
}

test('gives the bytes as they came', async () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff);
  const { file } = await read(`${ORIGIN}/a.csv`, () => new Response(bytes));
  expect('bytes' in file && new Uint8Array(file.bytes)).toEqual(bytes);
});

test('an empty answer is an empty file', async () => {
  const { file } = await read(`${ORIGIN}/a.csv`, () => new Response(null));
  expect('bytes' in file && file.bytes.byteLength).toBe(0);
});

test.each([401, 404, 500])('status %i is told', async (status) => {
  expect((await read(`${ORIGIN}/a.csv`, () => new Response('no', { status }))).file).toEqual({ status });
});

test('no answer is told as none', async () => {
  const { file } = await read(`${ORIGIN}/a.csv`, () => Promise.reject(new TypeError('blocked')));
  expect(file).toEqual({ status: undefined });
});

test.each([
  'http://data.example/a.csv',
  'https://data.example:8443/a.csv',
  'https://data.example.evil.example/a.csv',
  'https://user:word@data.example/a.csv',
  'blob:https://data.example/b2f6',
  'file:///a.csv',
  'data:text/csv,a',
  'javascript:1',
  '/a.csv',
  '',
])('%j is not asked for', async (url) => {
  const { file, asked } = await read(url, () => new Response('secret'));
  expect(file).toEqual({ status: undefined });
  expect(asked).toEqual([]);
});

test('a file over 200 MB is left there, and no more of it is read', async () => {
  const { answer, made } = largeAnswer(100_000);
  expect((await read(`${ORIGIN}/a.csv`, () => answer)).file).toEqual({ status: undefined });
  expect(made()).toBeLessThan(300);
});
