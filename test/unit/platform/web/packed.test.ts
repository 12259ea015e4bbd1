import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../../src/platform/web/packed.ts';
import { numRuns } from '../../core/patch/runs.ts';

/** Streams take their time and wait for other threads: many at once take no longer than one. */
const AT_ONCE = 20;
const runs = { numRuns: numRuns / AT_ONCE };
const many = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: AT_ONCE, maxLength: AT_ONCE });
const BASE64URL = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

test('any JSON comes back, through characters that no address has to escape', async () => {
  await fc.assert(
    fc.asyncProperty(many(fc.jsonValue()), async (values) => {
      const texts = await Promise.all(values.map(pack));
      expect(texts.map(encodeURIComponent)).toEqual(texts);
      expect(JSON.stringify(await Promise.all(texts.map(unpack)))).toBe(JSON.stringify(values));
    }),
    runs,
  );
});

test('text that nobody packed gives nothing, and throws nothing', async () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...BASE64URL) }));
  await fc.assert(
    fc.asyncProperty(many(texts), async (all) => {
      const most = 100 * all.join('').length + 10 * AT_ONCE;
      expect(JSON.stringify(await Promise.all(all.map(unpack))).length).toBeLessThan(most);
    }),
    runs,
  );
  expect(await unpack('')).toBeUndefined();
  expect(await unpack('%7B%7D')).toBeUndefined();
});

test('a text that was cut off, or continued, is not half of what it was', async () => {
  const text = await pack({ name: 'Höfn', rows: Array.from({ length: 50 }, (_, row) => row * row) });
  for (let length = 0; length < text.length; length += 7)
    expect(await unpack(text.slice(0, length))).toBeUndefined();
  expect(await unpack(`${text}AAAA`)).toBeUndefined();
});

test('bytes that are no UTF-8, and text that is no JSON, give nothing', async () => {
  expect(await unpack(deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url'))).toBeUndefined();
  expect(await unpack(deflateRawSync('{"a":').toString('base64url'))).toBeUndefined();
  expect(await unpack(deflateRawSync('{"a":1}').toString('base64url'))).toEqual({ a: 1 });
});

test('what would unpack into more than 20 MB is refused', async () => {
  const bomb = deflateRawSync(Buffer.alloc(30_000_000, ' ')).toString('base64url');
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await unpack(bomb)).toBeUndefined();
});

test('a text of more than 2 MB is not looked at', async () => {
  const stored = deflateRawSync(JSON.stringify('a'.repeat(1_600_000)), { level: 0 }).toString('base64url');
  expect(stored.length).toBeGreaterThan(2_000_000);
  expect(await unpack(stored)).toBeUndefined();
});

test('a large table is packed whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => ({ id: row, name: `Airfield ${row}` }));
  expect(await unpack(await pack(rows))).toEqual(rows);
});
