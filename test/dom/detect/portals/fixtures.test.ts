import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readExcerpt } from '../../../../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../../../../src/detect/page-reader.ts';
import { readPortalAnswer } from '../../../../src/detect/portals/answers/read-portal-answer.ts';
import { describePortal } from '../../../../src/detect/portals/describe-portal.ts';
import { portalApi } from '../../../../src/detect/portals/portal-api.ts';

const folder = join(import.meta.dirname, '../../../fixtures/portals');
const names = readdirSync(folder).flatMap((file) => /^([\w-]+)\.html$/.exec(file)?.[1] ?? []);
const wanted = z.object({ url: z.string(), dataset: z.unknown(), answer: z.optional(z.unknown()) });
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

/** A portal's page as the popup gets it: read by the script of the page, then sent as JSON. */
function pageOf(name: string) {
  const expected = wanted.parse(JSON.parse(text(`${name}.json`)));
  const { document } = new JSDOM(text(`${name}.html`), { url: expected.url }).window;
  const excerpt = readExcerpt(readPage(document, expected.url));
  if (!excerpt) throw new Error(`${name} says nothing`);
  return { expected, excerpt, url: expected.url };
}

test.each(names)('the page of %s says which dataset it is about', (name) => {
  const { expected, excerpt, url } = pageOf(name);
  expect(describePortal(excerpt, url)).toEqual([expected.dataset]);
});

test.each(names.filter((name) => existsSync(join(folder, `${name}.api.json`))))(
  'the answer of %s is read',
  (name) => {
    const { expected, excerpt, url } = pageOf(name);
    const api = portalApi(excerpt, url);
    const answer: unknown = JSON.parse(text(`${name}.api.json`));
    expect(readPortalAnswer(api?.name ?? '', answer, api?.url ?? '')).toEqual(expected.answer);
  },
);
