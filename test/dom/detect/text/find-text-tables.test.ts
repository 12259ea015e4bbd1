// @vitest-environment node
import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';
import { splitRecords } from '../../../../src/detect/text/split-records.ts';
import { pageOf } from '../page.ts';

function findingsIn(body: string) {
  return detect(pageOf(body).document, 'https://town.example/').findings.findings;
}

const csv = 'station,level,note\nAlder,1.25,"north, upper"\nBirch,0.75,"said ""low"""\nCedar,2.50,\n';

test('a text of records under names is a table', () => {
  expect(findingsIn(`<h2>Levels</h2><pre>x</pre><pre>\n\n${csv}</pre>`)).toMatchObject([
    {
      kind: 'table',
      id: 'text-2',
      title: 'Levels',
      tier: 'data',
      columns: ['station', 'level', 'note'],
      records: 3,
      sample: [
        ['Alder', '1.25', 'north, upper'],
        ['Birch', '0.75', 'said "low"'],
        ['Cedar', '2.50', ''],
      ],
    },
  ]);
});

test.each([';', '\t', '|'])('fields may be parted by %j', (delimiter) => {
  const text = ['name', 'size', 'Alder', '1', 'Birch', '2', 'Cedar', '3']
    .map((field, n) => field + (n % 2 ? '\n' : delimiter))
    .join('');
  expect(findingsIn(`<pre>${text}</pre>`)).toMatchObject([{ columns: ['name', 'size'], records: 3 }]);
});

test('a long text is counted by its lines', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `Station ${n},${n},2026-01-01`).join('\n');
  expect(findingsIn(`<pre>station,level,seen\n${lines}\n</pre>`)).toMatchObject([{ records: 20_000 }]);
});

test.each([
  ['prose', 'Dear all,\nthe level rose, and\nthe station, again, fell.\nGreetings, the town\n'],
  ['code', 'int a, b;\nint c, d;\nlong e, f;\nlong g, h;\n'],
  ['JSON', '{"a": 1,\n"b": 2,\n"c": [3, 4],\n"d": 5}\n'],
  ['a listing', 'total, 5\nreadme, txt\nlicence, txt\nmain, c\n'],
  ['a record without names', '1,2,3\n4,5,6\n7,8,9\n'],
  ['two lines', 'name,size\nAlder,1\n'],
  ['one column', 'size\n1\n2\n3\n'],
  ['a program of calls', 'name, size = read(1)\nname, size = read(2)\nname, size = read(3)\n'],
  ['an open quote', '"name,size\nAlder,1\nBirch,2\nCedar,3\n'],
  ['one endless line', `name,size${',x'.repeat(30_000)}`],
  ['nothing', ''],
])('%s is no table', (_, text) => {
  expect(findingsIn(`<pre>${text}</pre>`)).toEqual([]);
});

test.each([
  `<div class="highlight"><pre>${csv}</pre></div>`,
  `<pre class="language-csv">${csv}</pre>`,
  `<pre><code class="hljs">${csv}</code></pre>`,
])('what colours code is no table: %#', (body) => {
  expect(findingsIn(body)).toEqual([]);
});

test('fields keep line breaks and delimiters within quotes', () => {
  expect(splitRecords('a;"b\nc;d"\r\n\r\n"e""f";\n', ';')).toEqual([
    ['a', 'b\nc;d'],
    ['e"f', ''],
  ]);
});
