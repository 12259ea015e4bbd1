import { assert as check, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readPortalAnswer } from '../../../../src/detect/portals/answers/read-portal-answer.ts';
import { describePortal } from '../../../../src/detect/portals/describe-portal.ts';
import { portalApi } from '../../../../src/detect/portals/portal-api.ts';
import { excerptOf } from '../describe/excerpt.ts';

const names = ['CKAN', 'udata', 'Opendatasoft', 'Socrata', 'ArcGIS Hub', 'Dataverse', 'InvenioRDM'];
const api = 'https://data.example/api';
const script = ['java', 'script:alert(1)'].join('');

test.each(names)('whatever answers as %s, nothing is thrown and no address is but of the web', (name) => {
  check(
    property(jsonValue(), (json) => {
      for (const answer of [json, { result: json }, { metadata: json }, { data: json }, { title: '', json }])
        for (const { href } of readPortalAnswer(name, answer, api)?.distributions ?? [])
          expect(href).toMatch(/^https?:/);
    }),
    { numRuns: 60 },
  );
});

test.each([['Oracle'], ['constructor'], ['__proto__']])('%s is no portal', (name) => {
  expect(readPortalAnswer(name, { result: {} }, api)).toBeUndefined();
});

test('odd fields and odd entries cost themselves alone', () => {
  const answer = {
    result: {
      title: 7,
      license_title: ['CC0'],
      license_url: script,
      maintainer_email: 'no mailbox',
      organization: 'Town',
      url: script,
      extras: 'none',
      resources: [
        null,
        { name: 'Script', url: script, format: 'CSV' },
        { name: 'Trees', url: 'https://data.example/trees', format: 'CSV', mimetype: 0 },
      ],
    },
  };
  expect(readPortalAnswer('CKAN', answer, api)).toEqual({
    by: 'CKAN',
    title: '',
    provenance: {},
    distributions: [{ title: 'Trees', href: 'https://data.example/trees', format: 'csv' }],
  });
});

test('no more of a hundred thousand files is looked at than a person can choose from', () => {
  const resources = Array.from({ length: 100_000 }, (_, index) => ({
    name: `Part ${index}`,
    url: `https://data.example/${index}.csv`,
    format: 'CSV',
  }));
  expect(readPortalAnswer('CKAN', { result: { resources } }, api)?.distributions).toHaveLength(500);
});

test('what turns text around or is not seen does not reach a name', () => {
  const title = 'Street\u202Etrees\u0000\n\u200B of  town';
  const answer = { result: { title, author: '\u2066Kim\u2069', resources: [] } };
  expect(readPortalAnswer('CKAN', answer, api)).toMatchObject({
    title: 'Street trees of town',
    provenance: { publisher: { name: 'Kim' } },
  });
});

test('the page’s own addresses are as little trusted', () => {
  const entry = { text: 'CSV', rel: '', names: 'resource-url-analytics', format: 'CSV', title: 'Trees' };
  const excerpt = excerptOf({
    generator: 'ckan 2.10',
    resources: [
      { ...entry, href: script },
      { ...entry, href: 'https://' },
    ],
    anchors: [{ href: script, text: 'CC0', rel: 'dc:rights', names: '', place: 'main' }],
  });
  expect(describePortal(excerpt, 'https://data.example/dataset/trees')).toMatchObject([
    { provenance: { license: { name: 'CC0' } }, distributions: [] },
  ]);
});

test('what a page puts into its path stays one value of the question', () => {
  const excerpt = excerptOf({ generator: 'ckan 2.10' });
  expect(portalApi(excerpt, 'https://data.example/dataset/a&id=b%26c%2F..%zz')?.url).toBe(
    'https://data.example/api/3/action/package_show?id=a%26id%3Db%2526c%252F..%25zz',
  );
  expect(portalApi(excerpt, 'https://data.example/dataset/%C3%A9t%C3%A9')?.url).toBe(
    'https://data.example/api/3/action/package_show?id=%C3%A9t%C3%A9',
  );
});

test('long paths are read in a moment', () => {
  const excerpt = excerptOf({ generator: 'ckan 2.10 ods-' });
  const path = '/dataset/a/resource'.repeat(400);
  expect(describePortal(excerpt, `https://data.example${path}`)).toEqual([]);
});
