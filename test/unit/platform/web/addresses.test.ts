import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { openSite, readOpenAddress } from '../../../../src/platform/web/addresses.ts';
import { pack } from '../../../../src/platform/web/packed.ts';
import { numRuns } from '../../core/patch/runs.ts';
import { samplePatch, setChange } from '../../deliver/sample-patch.ts';

const NOTHING = { job: {}, file: undefined, isEmbed: false, isDamaged: false };
const DAMAGED = { ...NOTHING, isDamaged: true };
const read = (hash: string, search = '') => readOpenAddress({ hash, search });
const readLink = (link: string) => readOpenAddress(new URL(link));

test('the site is where its pages are, in any folder of any host', () => {
  expect(openSite('https://site.example/open.html#j=abc').address).toBe('https://site.example/');
  expect(openSite('http://127.0.0.1:8080/tools/emendata/send.html?x=1#y').address).toBe(
    'http://127.0.0.1:8080/tools/emendata/',
  );
  expect(openSite('https://site.example/emendata/').address).toBe('https://site.example/emendata/');
});

test('a link opens the job that it was made for', async () => {
  const job: Job = {
    source: { kind: 'file', name: 'Ærø #1 & 2.csv' },
    search: 'Höfn',
    page: { url: 'https://portal.example/?a=1#b', title: 'Portal' },
    patch: samplePatch([setChange()]),
  };
  const link = await openSite('https://site.example/emendata/index.html').linkTo(job);
  expect(link).toMatch(/^https:\/\/site\.example\/emendata\/open\.html#j=[\w-]+$/);
  expect(await readLink(link)).toEqual({ ...NOTHING, job });
  expect(await readLink(`${link}&shell=embed`)).toEqual({ ...NOTHING, job, isEmbed: true });
});

test('shared corrections are a job of their own', async () => {
  const patch = samplePatch([setChange()]);
  expect(await read(`#p=${await pack(patch)}`)).toEqual({ ...NOTHING, job: { patch } });
});

test('an address may be written by hand, in the fragment or the query', async () => {
  const file = 'https://data.example/a%20b.csv?x=1&y=2';
  const escaped = encodeURIComponent(file);
  expect(await read(`#url=${escaped}`)).toEqual({ ...NOTHING, file });
  expect(await read('', `?url=${escaped}`)).toEqual({ ...NOTHING, file });
  expect(await read(`#url=${escaped}&shell=embed&theme=dark`)).toEqual({ ...NOTHING, file, isEmbed: true });
});

test('no address is no damage', async () => {
  expect(await read('')).toEqual(NOTHING);
  expect(await read('#')).toEqual(NOTHING);
  expect(await read('#shell=embed')).toEqual({ ...NOTHING, isEmbed: true });
  expect(await read('', '?utm_source=mail')).toEqual(NOTHING);
});

test('what cannot be understood is said to be damaged', async () => {
  const patch = samplePatch([setChange()]);
  const packed = await pack({ patch });
  expect(await read(`#j=${packed.slice(0, -9)}`)).toEqual(DAMAGED);
  expect(await read(`#j=${await pack({ source: { kind: 'ftp' } })}`)).toEqual(DAMAGED);
  expect(await read('#p=')).toEqual(DAMAGED);
  expect(await read('#section-2')).toEqual(DAMAGED);
  expect(await read('#url=javascript:alert(1)')).toEqual(DAMAGED);
  expect(await read('', '?url=javascript:alert(1)')).toEqual(DAMAGED);
});

test('corrections that were changed on their way are not opened', async () => {
  const patch = { ...samplePatch([setChange()]), changes: [setChange({ after: 'Forged' })] };
  expect(await read(`#p=${await pack(patch)}`)).toEqual(DAMAGED);
  expect(await read(`#j=${await pack({ patch })}`)).toEqual(DAMAGED);
});

test('corrections whose text is no Unicode are not opened', async () => {
  const patch = { ...samplePatch([setChange()]), changes: [setChange({ after: '\ud800' })] };
  expect(await read(`#p=${await pack(patch)}`)).toEqual(DAMAGED);
});

test('no address throws', async () => {
  const names = fc.constantFrom('j', 'p', 'url', 'shell', 'd', '');
  const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
  const cases = fc.array(fc.tuple(names, anyText, fc.jsonValue()), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      const texts = all.map(async ([name, text, value]) => [
        await read(`#${name}=${text}`, `?url=${text}`),
        await read(`#${name}=${await pack(value)}`),
      ]);
      for (const asked of (await Promise.all(texts)).flat())
        expect(Object.keys(asked).toSorted()).toEqual(['file', 'isDamaged', 'isEmbed', 'job']);
    }),
    { numRuns: numRuns / 20 },
  );
});
