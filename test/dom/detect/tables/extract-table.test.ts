// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { ExtractedTable } from '../../../../src/detect/extracted-table.ts';
import { extractTable } from '../../../../src/detect/tables/extract-table.ts';
import { pageOf } from '../page.ts';

/** The first table of a page that is read whole. */
function extracted(body: string, selector = 'table'): ExtractedTable {
  const { document, page } = pageOf(body);
  const element = document.querySelector(selector);
  const table = element ? extractTable(element, page) : undefined;
  if (!table) throw new Error('The page has no table');
  return table;
}

const displays = ({ records }: ExtractedTable): string[] =>
  records.map((cells) => cells.map(({ display }) => display).join('|'));
const machines = ({ records }: ExtractedTable): string[] =>
  records.map((cells) => cells.map(({ machine }) => machine).join('|'));

const HEAD = '<thead><tr><th>Place</th><th>People</th></tr></thead>';

describe('which rows are records', () => {
  test('not a header that is repeated, whatever its spans', () => {
    const head = '<tr><th rowspan=2>Boat<th colspan=2>Minutes</tr><tr><th>one<th>two</tr>';
    const again = '<tr><th>Boat<th colspan=2>Minutes</tr><tr><th>BOAT<th>one<th>two</tr>';
    const table = extracted(
      `<table><thead>${head}</thead><tr><td>a<td>1<td>2</tr>${again}<tr><td>b<td>3<td>4</tr></table>`,
    );
    expect(table.columns).toEqual(['Boat', 'Minutes > one', 'Minutes > two']);
    expect(displays(table)).toEqual(['a|1|2', 'b|3|4']);
    expect(table.elements.map((row) => row.textContent)).toEqual(['a12', 'b34']);
  });

  test('not a title over the whole width, which groups those below it', () => {
    const rows =
      '<tr><td>a<td>1</tr><tr><td colspan=2>North</tr><tr><td>b<td>2</tr><tr><th scope=rowgroup>South</tr><tr><td>c<td>3</tr>';
    const table = extracted(`<table>${HEAD}${rows}</table>`);
    expect(displays(table)).toEqual(['a|1', 'b|2', 'c|3']);
    expect(table.groups).toEqual(['', 'North', 'South']);
  });

  test('not an empty row, but one that shows a picture', () => {
    const rows = '<tr><td> <td>&nbsp;</tr><tr><td><img src=a.png><td></tr>';
    expect(extracted(`<table>${HEAD}${rows}</table>`).records).toHaveLength(1);
  });

  test('a cell that spans rows belongs to each, and began in the first', () => {
    const { records } = extracted(
      `<table>${HEAD}<tr><td rowspan=2>a<td>1</tr><tr><td>2</tr><tr><td>c</tr></table>`,
    );
    expect(records.map(([cell]) => [cell?.display, cell?.isOrigin])).toEqual([
      ['a', true],
      ['a', false],
      ['c', true],
    ]);
    expect(records[0]?.[0]?.element).toBe(records[1]?.[0]?.element);
    expect(records[2]?.[1]).toMatchObject({ element: undefined, display: '' });
  });

  test('no more than 5,000', () => {
    const table = extracted(`<table>${HEAD}${'<tr><td>a<td>1</tr>'.repeat(5_100)}</table>`);
    expect(table.records).toHaveLength(4_999);
  }, 60_000);
});

describe('what a cell says', () => {
  const cellOf = (cell: string) =>
    extracted(`<table>${HEAD}<tr>${cell}<td>1</tr><tr><td>other<td>2</tr></table>`).records[0]?.[0];

  test.each([
    ['<td>Alder [1]', 'Alder', ['[1]']],
    ['<td>Alder*', 'Alder', ['*']],
    ['<td>Alder † [a]', 'Alder', ['†', '[a]']],
    ['<td>Alder<sup class=reference><a href="#n">[2]</a></sup>', 'Alder', ['[2]']],
    ['<td>Alder<sup><a href="#n">3</a></sup>', 'Alder', ['3']],
    ['<td>Hotel ***', 'Hotel ***', []],
    ['<td>[1]', '[1]', []],
    ['<td>10 m<sup>2</sup>', '10 m2', []],
  ])('%s shows %j and notes %j', (cell, display, notes) => {
    expect(cellOf(cell)).toMatchObject({ display, notes });
  });

  test.each([
    ['<td data-sort="0012">twelve', 'twelve', '0012'],
    ['<td data-order="7"><i></i>', '7', '7'],
    ['<td data-sort-value="7001♠">x', 'x', 'x'],
    ['<td><time datetime="2024-03-01">1 March</time>', '1 March', '2024-03-01'],
    ['<td><abbr title="Peru">PE</abbr>', 'PE', 'Peru'],
    ['<td><abbr title="Peru">PE</abbr> and more', 'PE and more', 'PE and more'],
    ['<td><data value="k9">Dog</data>', 'Dog', 'k9'],
    ['<td><meter value="0.5"></meter>', '', '0.5'],
  ])('%s shows %j and means %j', (cell, display, machine) => {
    expect(cellOf(cell)).toMatchObject({ display, machine });
  });

  test.each([
    ['<td><a href="/x?a=1">Alder</a> <a href="/y">more</a>', 'https://town.example/x?a=1'],
    ['<td><a href="#foot">1</a><a href="b.csv">b</a>', 'https://town.example/b.csv'],
    ['<td><a href="javascript:alert(1)">x</a>', undefined],
    ['<td><a href="http://[">x</a>', undefined],
  ])('%s links to %s', (cell, href) => {
    expect(cellOf(cell)?.href).toBe(href);
  });

  test('the name of the column, repeated for small screens, is no part of it', () => {
    const labelled = '<tr><td>People88 €<td><b>x</b> 1</tr><tr><td>People9 €<td><b>x</b> 2</tr>';
    const head = '<tr><th>People<th>x</tr>';
    expect(displays(extracted(`<table>${head}${labelled}</table>`))).toEqual(['88 €|1', '9 €|2']);
    const named = '<tr><td>People 1<td>y</tr><tr><td>People 2<td>y</tr>';
    expect(displays(extracted(`<table>${head}${named}</table>`))).toEqual(['People 1|y', 'People 2|y']);
    const words = '<tr><td>Nora<td>y</tr><tr><td>North<td>y</tr>';
    expect(displays(extracted(`<table><tr><th>No<th>x</tr>${words}</table>`))).toEqual(['Nora|y', 'North|y']);
  });
});

describe('numbers', () => {
  const columnOf = (texts: readonly string[], language = ''): string[] =>
    extracted(
      `<html lang="${language}"><table><tr><th>n<th>v</tr>${texts.map((text, n) => `<tr><td>r${n}<td>${text}</tr>`).join('')}</table>`,
    ).records.map((cells) => cells[1]?.machine ?? '');

  test.each([
    ['the others of the column decide', ['1.234', '1.234,5', '12'], ['1234', '1234.5', '12'], ''],
    ['else the language', ['1.234', '2.345'], ['1234', '2345'], 'de'],
    ['in each its own way', ['1.234', '2.345'], ['1.234', '2.345'], 'en'],
    ['else nobody', ['1.234', '2.345'], ['1.234', '2.345'], ''],
    ['a shared unit goes', ['12 km', '3.5 km'], ['12', '3.5'], ''],
    ['two units stay', ['12 MB', '3 kB'], ['12 MB', '3 kB'], ''],
    [
      'currencies, signs, parentheses',
      ['€ 1,204.50', '-3', '−7.5', '(12)'],
      ['1204.5', '-3', '-7.5', '-12'],
      'en',
    ],
    ['a missing value is empty', ['1', '2', '–', '..'], ['1', '2', '', ''], ''],
    ['codes with leading zeros stay', ['007', '012'], ['007', '012'], ''],
    ['words stay', ['Alder', '12'], ['Alder', '12'], ''],
  ])('%s', (_, texts, expected, language) => {
    expect(columnOf(texts, language)).toEqual(expected);
  });

  test('the other columns decide where a column says nothing', () => {
    const rows = '<tr><td>1.234<td>0,5</tr><tr><td>2.345<td>1,25</tr>';
    expect(machines(extracted(`<table><tr><th>a<th>b</tr>${rows}</table>`))).toEqual([
      '1234|0.5',
      '2345|1.25',
    ]);
  });
});

describe('tables in pieces', () => {
  const rows = (...names: string[]) => names.map((name) => `<tr><td>${name}<td>1</tr>`).join('');

  test('a header in a table of its own', () => {
    const table = extracted(
      `<div><table id=head>${HEAD}</table></div><div><table id=body>${rows('a', 'b')}</table></div>`,
      '#body',
    );
    expect(table.columns).toEqual(['Place', 'People']);
    expect(displays(table)).toEqual(['a|1', 'b|1']);
  });

  test('the same columns again, with nothing to read between, from whichever piece', () => {
    const body = `<div><table id=one>${HEAD}${rows('a', 'b')}</table></div> <p hidden>x</p><table id=two>${HEAD}${rows('c')}</table>`;
    expect(displays(extracted(body, '#one'))).toEqual(['a|1', 'b|1', 'c|1']);
    expect(displays(extracted(body, '#two'))).toEqual(['a|1', 'b|1', 'c|1']);
  });

  test.each([
    [
      'words stand between',
      `<table>${HEAD}${rows('a')}</table><p>2024</p><table>${HEAD}${rows('b')}</table>`,
    ],
    [
      'a caption does',
      `<table>${HEAD}${rows('a')}</table><table><caption>2024</caption>${HEAD}${rows('b')}</table>`,
    ],
    [
      'the columns differ',
      `<table>${HEAD}${rows('a')}</table><table><tr><th>Place<th>Cars</tr>${rows('b')}</table>`,
    ],
  ])('are apart where %s', (_, body) => {
    expect(displays(extracted(body))).toEqual(['a|1']);
  });
});

test('what is no table is not extracted', () => {
  const { document, page } = pageOf('<p>words</p>');
  expect(extractTable(document.body, page)).toBeUndefined();
});
