import { describe, expect, test } from 'vitest';
import { isColumnChange } from '../../../../src/core/patch/is-column-change.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { DifferentColumnsError, diffDocuments } from '../../../../src/core/patch/diff.ts';
import { open } from './patches.ts';

const stops = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\nC3,Station,Bergen\n';

/** The changes between two texts, each in a few words. */
function told(from: string, to: string, key?: string[]): string[] {
  const { changes } = diffDocuments(open(from), open(to), key === undefined ? {} : { key });
  return changes.map((change) => {
    if (isColumnChange(change)) return JSON.stringify(change);
    const place = change.at?.record ?? 0;
    if (change.op === 'set') return `set ${place} ${change.column}: ${change.before} → ${change.after}`;
    const values = Object.values(change.op === 'insert' ? change.after : change.before).join(',');
    return `${change.op} ${place} ${values}`;
  });
}

describe('with a key', () => {
  test('a corrected cell is set, wherever its record went', () => {
    expect(told(stops, stops.replace('Market', 'Bazaar'))).toEqual(['set 2 name: Market → Bazaar']);
    expect(told(stops, 'id,name,city\nC3,Station,Bergen\nA1,Harbour,Oslo\nB2,Bazaar,Oslo\n')).toEqual([
      'insert 0 C3,Station,Bergen',
      'set 2 name: Market → Bazaar',
      'delete 3 C3,Station,Bergen',
    ]);
  });

  test('a corrected key is set when all other cells are the same', () => {
    expect(told(stops, stops.replace('B2', 'B9'))).toEqual(['set 2 id: B2 → B9']);
    expect(told(stops, stops.replace('B2,Market', 'B9,Bazaar'))).toEqual([
      'insert 1 B9,Bazaar,Oslo',
      'delete 2 B2,Market,Oslo',
    ]);
  });

  test('several columns may be the key', () => {
    const trips = 'line,stop,time\n1,A,8:00\n1,B,8:05\n2,A,9:00\n';
    const diff = diffDocuments(open(trips), open(trips.replace('9:00', '9:10')), { key: ['line', 'stop'] });
    expect(diff).toMatchObject({
      key: ['line', 'stop'],
      changes: [{ at: { key: { line: '2', stop: 'A' } } }],
    });
  });

  test('columns that are no key of both versions are not used as one', () => {
    const doubled = `${stops}A1,Harbour,Moss\n`;
    expect(diffDocuments(open(doubled), open(stops), { key: ['id'] }).key).toEqual([]);
    expect(diffDocuments(open(stops), open(doubled), { key: ['id'] }).key).toEqual([]);
  });

  test('a key that the file lacks is refused', () => {
    expect(() => diffDocuments(open(stops), open(stops), { key: ['code'] })).toThrow(RangeError);
  });
});

describe('without a key', () => {
  test('neighbours that are half the same are one record', () => {
    expect(told(stops, stops.replace('Market', 'Bazaar'), [])).toEqual(['set 2 name: Market → Bazaar']);
  });

  test('a record put before changed ones does not shift them', () => {
    const visits = 'day,place,who\n1,Oslo,a\n2,Moss,b\n3,Oslo,c\n';
    const next = 'day,place,who\n0,Bergen,z\n1,Oslo,A\n2,Moss,B\n3,Oslo,C\n';
    expect(told(visits, next, [])).toEqual([
      'insert 0 0,Bergen,z',
      'set 1 who: a → A',
      'set 2 who: b → B',
      'set 3 who: c → C',
    ]);
  });

  test('the first of two equal records is the first', () => {
    expect(told('v\nx\nx\ny\n', 'v\nx\ny\n', [])).toEqual(['delete 2 x']);
  });
});

test('what is only written in another way is no difference', () => {
  const quoted = 'id;name;city\r\n"A1";"Harbour";Oslo\r\nB2;Market;Oslo\r\nC3;"Station";Bergen\r\n';
  const other = openCsv(new TextEncoder().encode(quoted), { delimiter: ';', header: true });
  expect(diffDocuments(open(stops), other).changes).toEqual([]);
});

test('a quote that only one version closes divides the same bytes into other records', () => {
  const from = 'id,v\n1,"a\n2,b\n3,c\n';
  expect(told(from, from.replace('3,c', '3,c"'), [])).toEqual([
    'set 1 v: "a → a\n2,b\n3,c',
    'delete 2 2,b',
    'delete 3 3,c',
  ]);
});

describe('columns', () => {
  test('one with the same values in the same place was renamed', () => {
    expect(told(stops, stops.replace('city', 'town').replace('Harbour', 'Port'))).toEqual([
      '{"op":"rename-column","column":"city","after":"town"}',
      'set 1 name: Harbour → Port',
    ]);
  });

  test('one whose name differs in punctuation only was renamed, though half of its values changed', () => {
    const next = 'id,name,City \nA1,Harbour,Oslo\nB2,Market,Moss\nC3,Station,Bergen\n';
    expect(told(stops, next)).toEqual([
      '{"op":"rename-column","column":"city","after":"City "}',
      'set 2 city: Oslo → Moss',
    ]);
  });

  test('one with other values is another one', () => {
    const next = 'id,name,open\nA1,Harbour,yes\nB2,Market,no\nC3,Station,\n';
    expect(told(stops, next)).toEqual([
      expect.stringContaining('{"op":"delete-column","column":"city"'),
      '{"op":"add-column","column":"open","follows":"name"}',
      'set 1 open:  → yes',
      'set 2 open:  → no',
    ]);
  });

  test('the fewest that had to move moved', () => {
    const next = 'city,id,name\nOslo,A1,Harbour\nOslo,B2,Market\nBergen,C3,Station\n';
    expect(told(stops, next)).toEqual(['{"op":"move-column","column":"city","follows":null}']);
  });

  test('what no patch can say is refused', () => {
    const noName = 'id,name,city,\nA1,Harbour,Oslo,x\n';
    for (const next of ['x,y\n1,2\n', noName])
      expect(() => diffDocuments(open(stops), open(next))).toThrow(DifferentColumnsError);
  });
});
