import { expect, test } from 'vitest';
import { pageJobAddress } from '../../../bookmarklet/page-job.ts';
import type { FileFinding, PageFindings } from '../../../src/core/finding.ts';
import { unpack } from '../../../src/platform/web/packed.ts';

const SITE = 'https://tools.example/emendata/';
const href = 'https://town.example/trees.csv';
const finding: FileFinding = { kind: 'file', id: 'file-1', title: 'Trees', href, format: 'csv', links: [] };

/** A page with this block of JSON-LD. */
function pageWith(text: string): PageFindings {
  const nothing = { metas: [], links: [], anchors: [], resources: [], properties: [] };
  const scripts = [{ type: 'application/ld+json', text }];
  const excerpt = { lang: 'en', generator: 'CKAN', scripts, ...nothing };
  return { url: 'https://town.example/', title: 'Town', findings: [finding], excerpt };
}

/** Text that no packing makes short. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e_00 + (state % 20_000));
  }).join('');
}

const jobIn = (address: string): Promise<unknown> => unpack(address.split('#j=')[1] ?? '');

test('takes along what the page says about its data, and which host was named', async () => {
  const address = await pageJobAddress(SITE, { finding, told: 'town.example' }, pageWith('{}'));
  const { url, title, excerpt } = pageWith('{}');
  expect(await jobIn(address)).toEqual({ finding, told: 'town.example', page: { url, title, excerpt } });
});

test('leaves behind the metadata that would make the address too long', async () => {
  const address = await pageJobAddress(SITE, { finding }, pageWith(noise(95_000)));
  expect(address.length).toBeLessThan(200_000);
  expect(await jobIn(address)).toMatchObject({ page: { excerpt: { generator: 'CKAN', scripts: [] } } });
});

test('opens the screen where a file is chosen without a job', async () => {
  expect(await pageJobAddress(SITE, undefined, pageWith('{}'))).toBe(`${SITE}open.html`);
});
