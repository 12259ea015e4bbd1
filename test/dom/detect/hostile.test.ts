// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { pageFindingsSchema } from '../../../src/core/finding.ts';
import { type Detection, detect } from '../../../src/detect/detect.ts';
import { pageOf } from './page.ts';

const url = 'https://town.example/';
/** Building such pages in jsdom takes longer than looking at them. */
vi.setConfig({ testTimeout: 60_000 });

function detectIn(body: string): Detection {
  const detection = detect(pageOf(body).document, url);
  expect(pageFindingsSchema.safeParse(detection.findings).error).toBeUndefined();
  return detection;
}

test('an empty page holds nothing', () => {
  expect(detectIn('').findings).toEqual({ url, title: '', findings: [] });
});

test('a long table is counted, not read', () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => `<tr><td>${n}<td>place ${n}<td>${n * 2}</tr>`).join(
    '',
  );
  const [finding] = detectIn(`<table><tr><th>id<th>name<th>size</tr>${rows}</table>`).findings.findings;
  expect(finding).toMatchObject({ columns: ['id', 'name', 'size'], records: 2_000 });
  expect(finding?.kind === 'table' && finding.sample).toHaveLength(20);
});

test('no size a page chooses passes the size of a finding', () => {
  const wide = `<table><caption>${'c'.repeat(9_000)}</caption>${`<tr>${'<td>1'.repeat(2_100)}</tr>`.repeat(4)}</table>`;
  const links = Array.from({ length: 520 }, (_, n) => `<a href="/${n}.csv">${'t'.repeat(3_000)}</a>`).join(
    '',
  );
  const { findings } = detectIn(wide + links).findings;
  expect(findings).toHaveLength(500);
  expect(findings[0]?.kind).toBe('table');
});

test('spans do not let a short page send a long finding', () => {
  const cell = `<td colspan=190 rowspan=30>${'word '.repeat(400)}`;
  const rows = `<tr><th>a<th>b</tr><tr>${cell}<td>1<td>1</tr>${'<tr><td>2<td>3</tr>'.repeat(30)}`;
  const [finding] = detectIn(`<table role="table">${rows}</table>`).findings.findings;
  expect(finding?.kind).toBe('table');
  expect(JSON.stringify(finding).length).toBeLessThan(100_000);
});

test('a page cannot hide its data by naming its elements after what is read', () => {
  const names = ['documentElement', 'title', 'querySelectorAll', 'createTreeWalker', 'contentType', 'body'];
  const rows = '<tr><th>a<th>b<th>c</tr>' + '<tr><td>1<td>2<td>3</tr>'.repeat(5);
  const shadows = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
  const { findings } = detectIn(`<title>Real</title>${shadows}<table>${rows}</table>`);
  expect(findings).toMatchObject({ title: 'Real', findings: [{ kind: 'table', columns: ['a', 'b', 'c'] }] });
});

test('a form whose fields shadow its own properties stops nothing', () => {
  const fields = [
    'parentElement',
    'parentNode',
    'childElementCount',
    'nextElementSibling',
    'localName',
    'nodeType',
    'closest',
  ];
  const inputs = fields.map((name) => `<input type="hidden" name="${name}">`).join('');
  const form = `<form>${inputs}<b>in</b> <a href="/x.csv">the form</a></form>`;
  const rows = '<tr><th>a<th>b<th>c</tr>' + `<tr><td>1<td>2<td>${form}</tr>`.repeat(5);
  const { findings } = detectIn(`<form>${inputs}<table>${rows}</table></form>`).findings;
  expect(findings.map(({ kind }) => kind)).toEqual(['table', 'file']);
});

test('tables nested without end are looked at without end neither', () => {
  const { findings } = detectIn('<table><tr><td>'.repeat(120) + 'x').findings;
  expect(findings).toEqual([]);
});

test('a table of another namespace is none', () => {
  const { document } = pageOf('<svg id="s"></svg>');
  document.querySelector('svg')?.append(document.createElementNS('http://www.w3.org/2000/svg', 'table'));
  expect(detect(document, url).findings.findings).toEqual([]);
});
