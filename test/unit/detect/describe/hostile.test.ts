import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageExcerpt } from '../../../../src/core/page-excerpt.ts';
import { describe as describePage } from '../../../../src/detect/describe/describe.ts';
import { describeDocument } from '../../../../src/detect/describe/describe-document.ts';
import { excerptOf, PAGE, withJson } from './excerpt.ts';

/** Keys that the vocabularies use, so that arbitrary JSON reaches the code behind them. */
const key = fc.constantFrom(
  '@type',
  '@id',
  '@graph',
  '@value',
  '@context',
  'distribution',
  'contentUrl',
  'accessURL',
  'url',
  'resources',
  'path',
  'tables',
  'license',
  'publisher',
  'contactPoint',
  'email',
  'codeRepository',
  'name',
  'encodingFormat',
  'containedIn',
);
const word = fc.constantFrom(
  'Dataset',
  '#a',
  'a.csv',
  'http://www.w3.org/ns/csvw',
  'http://[',
  '%',
  'mailto:a@b',
  '__proto__',
);
const leaf = fc.oneof(word, fc.string(), fc.double(), fc.constant(null), fc.boolean());
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 6 }, leaf, fc.array(tie('json')), fc.dictionary(key, tie('json'))),
}));

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.webUrl(), word);
const excerpt: fc.Arbitrary<PageExcerpt> = fc.record({
  lang: text,
  generator: text,
  metas: fc.array(fc.record({ name: fc.constantFrom('github-repo', 'x'), content: text })),
  links: fc.array(
    fc.record({
      rel: fc.constantFrom('item', 'alternate', 'license', 'describedby', 'vcs-git'),
      type: text,
      href: text,
      title: text,
    }),
  ),
  scripts: fc.array(fc.record({ type: text, text: json.map((value) => JSON.stringify(value)) })),
  anchors: fc.array(
    fc.record({
      href: text,
      text,
      rel: fc.constantFrom('license', 'vcs-git', ''),
      names: text,
      place: fc.constantFrom('main', 'around'),
    }),
  ),
  resources: fc.array(fc.record({ href: text, text, rel: text, names: text, format: text, title: text })),
  properties: fc.array(
    fc.record({
      item: fc.nat(3),
      type: fc.constantFrom('Dataset', ''),
      name: key,
      value: fc.constantFrom('#1', '#2', 'a.csv'),
    }),
  ),
});

test('whatever a page says, describing it ends, and names only addresses of the web', () => {
  fc.assert(
    fc.property(excerpt, text, (said, url) => {
      for (const { distributions, provenance } of describePage(said, url)) {
        for (const { href } of distributions) expect(href).toMatch(/^https?:/);
        const { license, publisher, homepage, repositories = [] } = provenance;
        const addresses = [license?.url, publisher?.url, homepage, ...repositories];
        for (const address of addresses.filter((each) => each !== undefined))
          expect(address).toMatch(/^https?:/);
      }
    }),
  );
});

test('a document that is no metadata describes nothing', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      expect(describeDocument(said, PAGE)).toEqual([]);
    }),
  );
});

test('JSON nested without end is looked at, and nothing is found in it', () => {
  const deep = '{"mainEntity":['.repeat(8_000) + ']}'.repeat(8_000);
  expect(describePage(excerptOf({ scripts: [{ type: '', text: deep }] }), PAGE)).toEqual([]);
});

test('things that name each other in a circle are understood once', () => {
  const json = {
    '@graph': [
      { '@id': '#a', '@type': 'Dataset', distribution: { '@id': '#b' } },
      {
        '@id': '#b',
        '@type': 'Dataset',
        contentUrl: 'a.csv',
        distribution: { '@id': '#a' },
        license: { '@id': '#a' },
      },
    ],
  };
  expect(describePage(withJson(json), PAGE).map(({ distributions }) => distributions.length)).toEqual([1]);
});

test('a description without end is cut', () => {
  const file = { contentUrl: Array.from({ length: 500 }, (_, n) => `${n}.csv`) };
  const graph = [
    { '@id': '#f', ...file },
    ...Array.from({ length: 500 }, () => ({
      '@type': 'Dataset',
      distribution: Array.from({ length: 30 }, () => ({ '@id': '#f' })),
    })),
  ];
  const found = describePage(withJson(graph), PAGE);
  expect(found).toHaveLength(50);
  expect(new Set(found.map(({ distributions }) => distributions.length))).toEqual(new Set([200]));
});
