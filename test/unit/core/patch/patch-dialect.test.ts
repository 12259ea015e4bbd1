import { expect, test } from 'vitest';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fromPatchDialect, toPatchDialect } from '../../../../src/core/patch/patch-dialect.ts';

const plain = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true } as const;
const open = (text: string, override: Partial<Dialect>) => openCsv(new TextEncoder().encode(text), override);

test.each<[string, string, Partial<Dialect>]>([
  ['a title above the table', 'Stops 2026\nid,name\n1,a\n', { ...plain, skip: 1, headerRows: 1 }],
  ['two rows of names', 'id,place,\n,name,city\n1,a,b\n', { ...plain, headerRows: 2 }],
  ['no names', '1,a\n2,b\n', { ...plain, header: false, headerRows: 0 }],
  ['comments', 'id,name\n# a note\n1,a\n', { ...plain, comment: '#' }],
  ['quotes behind a backslash', 'id,name\n1,"a \\" b"\n', { ...plain, escape: 'backslash' }],
  ['none of that', 'id,name\n#1,a\n', { ...plain, comment: undefined, skip: undefined, escape: undefined }],
])('a file with %s is read again as it was seen', (_, text, override) => {
  const seen = open(text, override);
  const stored: unknown = JSON.parse(JSON.stringify(toPatchDialect(seen.dialect)));
  expect(stored).toEqual(toPatchDialect(seen.dialect));
  const again = open(text, fromPatchDialect(toPatchDialect(seen.dialect)));
  expect(toPatchDialect(again.dialect)).toEqual(stored);
  expect([again.columns, again.values(0)]).toEqual([seen.columns, seen.values(0)]);
});

test('what an older patch does not say is guessed', () => {
  const text = `A title\n\nid,name\n${'1,a\n'.repeat(20)}`;
  expect(open(text, fromPatchDialect(plain)).columns).toEqual(open(text, {}).columns);
});
