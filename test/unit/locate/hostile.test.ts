import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceSchema } from '../../../src/core/source.ts';
import { decide } from '../../../src/locate/decide.ts';
import { findLeads } from '../../../src/locate/leads/find-leads.ts';
import { locate } from '../../../src/locate/locate.ts';
import { anchor, excerptWith, headLink } from './excerpt.ts';
import { far, fileFinding, near, tableFinding } from './findings.ts';

const pieces = fc.constantFrom(
  'https://github.com/',
  'https://o.github.io/',
  'https://gitlab.com/',
  'https://unpkg.com/',
  'https://zenodo.org/records/',
  'https://doi.org/10.5281/zenodo.',
  '10.1234/',
  'git@',
  'git+',
  'o/r',
  '/-/',
  '/tree/',
  '/edit/main/',
  '@',
  '%',
  '%ff',
  '..',
  '\u0000',
  '\uD800',
  'a.csv',
  '12',
  '#',
  '?',
  ' ',
  ':',
  'javascript:',
);
const address = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const rel = fc.constantFrom('emendata', 'edit', 'vcs-git', 'cite-as', 'alternate emendata');
const excerpt = fc
  .record({
    links: fc.array(fc.tuple(rel, address), { maxLength: 5 }),
    anchors: fc.array(address, { maxLength: 5 }),
    metas: fc.array(address, { maxLength: 3 }),
  })
  .map(({ links, anchors, metas }) =>
    excerptWith({
      links: links.map((link) => headLink(...link)),
      anchors: anchors.map((href) => anchor(href, { place: 'around', names: 'edit this page' })),
      metas: metas.map((content) => ({ name: 'github-repo', content })),
    }),
  );

test('whatever a page says, nothing throws, and every lead names who would be asked', () => {
  fc.assert(
    fc.property(address, fc.array(address, { maxLength: 4 }), excerpt, (url, links, said) => {
      const page = { url, excerpt: said };
      for (const finding of [
        tableFinding([...links.map(near), ...links.map(far)]),
        fileFinding(links[0] ?? ''),
      ]) {
        const candidates = locate(finding, page);
        expect(candidates.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        for (const { source } of candidates) expect(sourceSchema.safeParse(source).success).toBe(true);
        decide(finding, page);
        for (const lead of findLeads(finding, page)) {
          expect(new URL(lead.url).host).toBe(lead.host);
          expect(new URL(lead.url).protocol).toBe('https:');
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a page that fills every list to its brim does not stop the browser', () => {
  const long = `https://github.com/o/r/blob/main/${'a-1/'.repeat(2_000)}lamps.csv`;
  const columns = Array.from({ length: 2_000 }, (_, n) => `${n} `.repeat(400).slice(0, 2_000));
  const finding = tableFinding(
    Array.from({ length: 200 }, () => near(long)),
    { columns },
  );
  const page = {
    url: long,
    excerpt: excerptWith({
      anchors: Array.from({ length: 100 }, (_, n) => anchor(`${long}${n}`, { names: 'edit '.repeat(400) })),
      links: Array.from({ length: 100 }, (_, n) =>
        headLink('emendata edit vcs-git', `${long}?${n}`, '/'.repeat(2_000)),
      ),
    }),
  };
  const start = performance.now();
  locate(finding, page);
  decide(finding, page);
  findLeads(finding, page);
  expect(performance.now() - start).toBeLessThan(5_000);
});
