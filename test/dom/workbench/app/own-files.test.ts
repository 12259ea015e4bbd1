import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { AIRFIELDS } from '../dataset/airfields.ts';
import { openWorkbench } from './workbench.tsx';

const { hint } = en.problem;
const airfields = (text = AIRFIELDS, name = 'fields.csv') => new File([text], name);

describe('a file of the person’s own', () => {
  test('opens under its name when it is chosen, and no host is asked', async () => {
    const bench = await openWorkbench();
    await bench.press('Choose a file …');
    await bench.choose(airfields());
    expect(bench.heading).toBe('fields.csv');
    expect(bench.text).toContain('4 records');
    expect(bench.place.fetched).toEqual([]);
  });

  test('opens when it is dropped anywhere; of several, the first, and that is said', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields(), airfields('x,y\n1,2\n', 'b.csv'), airfields('x,y\n1,2\n', 'c.csv'));
    expect(bench.heading).toBe('fields.csv');
    expect(bench.text).toContain('One file at a time: this is fields.csv. The 2 others were not opened.');
  });

  test('has nobody to be sent to, no history and no publisher: it is handed over', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields());
    await bench.press(en.editor.remove);
    expect(bench.buttons).not.toContain(en.editor.history);
    expect(bench.buttons).not.toContain(en.editor.who);
    expect(bench.buttons).not.toContain(en.policy.settings);
    await bench.press('Review 1 correction');
    expect(bench.buttons).not.toContain(en.review.send);
    expect(bench.place.sent).toEqual([]);
  });

  test('a name that only serves to trick the eye is shown as what it is, and opens', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields(AIRFIELDS, `\u202Evsc.${'x'.repeat(2_000)}`));
    expect(bench.text).toContain('4 records');
    expect(bench.heading).toMatch(/^vsc\.x{50,200}…$/);
  });
});

/** A file whose bytes nobody can have: a folder, or one that went away. */
function unreadable(name: string): File {
  return Object.assign(new File([], name), {
    arrayBuffer: () =>
      Promise.reject(new DOMException('A requested file could not be read', 'NotReadableError')),
  });
}

/** A file of which only the size is real: nothing of it may be read. */
function enormous(): File {
  const file = unreadable('enormous.csv');
  Object.defineProperty(file, 'size', { value: 300_000_000 });
  return file;
}

const bytes = (...values: number[]) => new Uint8Array(values);

test.each([
  ['an empty file', () => new File([], 'empty.csv'), hint.empty],
  [
    'an image',
    () => new File([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)], 'map.png'),
    hint.binary,
  ],
  ['a workbook', () => new File([bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0)], 'a.xlsx'), hint.binary],
  ['a folder', () => unreadable('data'), hint.unreadable],
  ['300 MB', enormous, hint.huge],
  ['a page', () => new File(['<!doctype html><title>Sign in</title>'], 'data.csv'), hint.html],
])('%s is told as what it is, and another file opens from there', async (_, make, words) => {
  const bench = await openWorkbench();
  await bench.drop(make());
  expect(bench.root.querySelector('[role="alert"]')?.textContent).toBe(words);
  expect(bench.buttons).not.toContain(en.common.retry);
  await bench.press('Choose a file …');
  await bench.choose(airfields());
  expect(bench.heading).toBe('fields.csv');
});

test('a file of 20 MB opens', async () => {
  const line = '1234567,Some Town,north\n'.repeat(1_000);
  const text = `code,name,side\n${line.repeat(Math.ceil(20_000_000 / line.length))}`;
  const bench = await openWorkbench();
  await bench.drop(airfields(text, 'large.csv'));
  expect(bench.heading).toBe('large.csv');
}, 30_000);

describe('a table that is pasted', () => {
  test.each([
    ['code\tname\nA1\tAlder\n', 'pasted.tsv'],
    ['code,name\nA1,"Alder, the"\n', 'pasted.csv'],
  ])('anywhere on the page opens: %j is %s', async (text, name) => {
    const bench = await openWorkbench();
    expect(await bench.paste(text)).toBe(true);
    expect(bench.heading).toBe(name);
    expect(bench.text).toContain('1 record');
  });

  test('into a field is the field’s, and a word is no table', async () => {
    const bench = await openWorkbench();
    const field = bench.root.querySelector('#address') ?? document.body;
    expect(await bench.paste('code,name\nA1,Alder\n', field)).toBe(false);
    expect(await bench.paste('https://town.example/a.csv')).toBe(false);
    expect(bench.heading).toBe(en.choose.title);
  });

  test('into the field for it opens, without a mouse', async () => {
    const bench = await openWorkbench();
    await bench.press('Paste a table');
    expect(document.activeElement?.id).toBe('pasted-table');
    await bench.press('Open the table');
    expect(bench.root.querySelector('[role="alert"]')?.textContent).toBe(en.ownFile.nothingPasted);
    await bench.type('pasted-table', 'code\tname\nA1\tAlder\n');
    await bench.press('Open the table');
    expect(bench.heading).toBe('pasted.tsv');
  });
});

describe('a file that is dropped onto an open one', () => {
  const other = () => airfields('x,y\n1,2\n', 'other.csv');

  test('opens at once when nothing was corrected', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields());
    await bench.drop(other());
    expect(bench.heading).toBe('other.csv');
  });

  test('waits for a word when something was, and the corrections stay kept', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields());
    await bench.press(en.editor.remove);
    await bench.drop(other());
    expect(bench.heading).toBe('fields.csv');
    await bench.press('Stay here');
    expect(bench.text).not.toContain('You dropped');
    await bench.drop(other());
    await bench.press('Open other.csv');
    expect(bench.heading).toBe('other.csv');
    expect(await bench.kept()).toEqual({ 'file:fields.csv': ['delete'] });
  });

  test('does not open while the browser keeps nothing', async () => {
    const bench = await openWorkbench();
    await bench.drop(airfields());
    bench.place.drafts.save = () => Promise.reject(new Error('The disk is full'));
    await bench.press(en.editor.remove);
    await bench.settle(400);
    await bench.drop(other());
    expect(bench.text).toContain(en.ownFile.insteadUnsaved('other.csv'));
    expect(bench.buttons).not.toContain('Open other.csv');
  });
});

describe('corrections of a file that only the person has', () => {
  async function leftBehind() {
    const bench = await openWorkbench();
    await bench.drop(airfields());
    await bench.press(en.editor.remove);
    await bench.kept();
    bench.close();
    return bench.place.drafts;
  }

  test('go on when it is chosen again', async () => {
    const bench = await openWorkbench({ drafts: await leftBehind() });
    await bench.press('Go on with fields.csv');
    await bench.choose(airfields(AIRFIELDS, 'fields (1).csv'));
    expect(bench.heading).toBe('fields.csv');
    expect(bench.text).toContain(en.editor.restored(1));
  });

  test('go on as far as they fit when it has other content by now', async () => {
    const bench = await openWorkbench({ drafts: await leftBehind() });
    await bench.press('Go on with fields.csv');
    await bench.choose(airfields(AIRFIELDS.replace('Alder', 'Ash')));
    expect(bench.text).toContain(en.editor.unplaced(1));
    expect(await bench.kept()).toEqual({ 'file:fields.csv': ['delete'] });
  });

  test('ask for it when another page leads to them', async () => {
    const drafts = await leftBehind();
    const bench = await openWorkbench({ drafts, job: { source: { kind: 'file', name: 'fields.csv' } } });
    expect(bench.root.querySelector('[role="alert"]')?.textContent).toBe(hint.file);
    await bench.drop(airfields());
    expect(bench.text).toContain(en.editor.restored(1));
  });

  test('ask for a pasted table by pasting', async () => {
    const first = await openWorkbench();
    await first.paste('code\tname\nA1\tAlder\nB2\tBirch\n');
    await first.press(en.editor.remove);
    await first.kept();
    first.close();
    const bench = await openWorkbench({ drafts: first.place.drafts });
    await bench.press('Go on with pasted.tsv');
    await bench.type('pasted-table', 'code\tname\nA1\tAlder\nB2\tBirch\n');
    await bench.press('Open the table');
    expect(bench.text).toContain(en.editor.restored(1));
  });
});
