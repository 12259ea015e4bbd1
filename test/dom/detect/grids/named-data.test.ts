// @vitest-environment node
import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';
import { pageOf } from '../page.ts';

const url = 'https://town.example/stations/';
const table = (attributes: string): string =>
  `<table ${attributes}><tr><th>Station</th><th>Level</th></tr><tr><td>Alder</td><td>1.5</td></tr>
   <tr><td>Birch</td><td>2.5</td></tr><tr><td>Cedar</td><td>3.5</td></tr><tr><td>Elm</td><td>4.5</td></tr></table>`;

function linksIn(body: string): string[] {
  const { findings } = detect(pageOf(body, url).document, url).findings;
  return findings.flatMap((finding) =>
    finding.kind === 'table' ? finding.links.map(({ href }) => href) : [],
  );
}

test.each([
  ['data-toggle="table" data-url="levels.json?all=1"', ['https://town.example/stations/levels.json?all=1']],
  [
    'data-ajaxurl="/datatables/ajax/5" data-resource-url="/dataset/levels/resource/5"',
    ['https://town.example/datatables/ajax/5', 'https://town.example/dataset/levels/resource/5'],
  ],
  ['data-url="javascript:alert(1)" data-ajaxurl="http://[" data-resource-url=""', []],
  [`data-url="/${'x'.repeat(9_000)}"`, []],
])('%s', (attributes, links) => {
  expect(linksIn(table(attributes))).toEqual(links);
});

test('a link on the page to the data that the table names is told once, and first', () => {
  const body = `<a href="/other.csv">Other</a><a href="levels.csv">Levels</a>${table('data-url="levels.csv"')}`;
  expect(linksIn(body)).toEqual([
    'https://town.example/stations/levels.csv',
    'https://town.example/other.csv',
  ]);
});

test('the data of a framed chart is a file', () => {
  const body = `<iframe title="Levels by month" src="https://datawrapper.example/aB3dE/7/?dark=auto#x"></iframe>
    <iframe src="https://datawrapper.example/about"></iframe><iframe src="http://[datawrapper"></iframe>`;
  expect(detect(pageOf(body, url).document, url).findings.findings).toMatchObject([
    {
      kind: 'file',
      title: 'Levels by month',
      href: 'https://datawrapper.example/aB3dE/7/dataset.csv',
      format: 'csv',
    },
  ]);
});
