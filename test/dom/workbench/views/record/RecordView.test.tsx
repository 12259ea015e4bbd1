import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import { RecordView } from '../../../../../src/workbench/views/record/RecordView.tsx';
import { changesOf, startSession } from '../../dataset/airfields.ts';
import { Viewed } from '../viewed.tsx';

const SCHEMA: TableSchema = {
  fields: [
    { name: 'code', type: 'string', constraints: { pattern: '[A-Z]\\d' } },
    { name: 'city', type: 'string', title: 'Town', categories: [{ value: 'Aston', label: 'Aston on Sea' }] },
  ],
  primaryKey: ['code'],
  foreignKeys: [],
  missingValues: [''],
};

test('a record is shown with its title, and the ones before and after it', async () => {
  const view = new Viewed(RecordView, startSession(), { at: { record: 1, column: 0 } });
  await view.says('2 of 4');
  expect(view.root.querySelector('h2')?.textContent).toBe('Birch');
  await view.press('Next');
  expect(view.root.querySelector('h2')?.textContent).toBe('Cedar');
  await view.press('Next');
  await view.press('Next');
  expect(view.text).toContain('4 of 4');
  expect(view.button('Next').getAttribute('aria-disabled')).toBe('true');
  await view.press('Previous');
  expect(view.text).toContain('3 of 4');
});

test('among those found, one goes from one to the other', async () => {
  const view = new Viewed(RecordView, startSession(), { shown: [3, 0] });
  await view.says('2 of 2');
  await view.press('Previous');
  expect(view.root.querySelector('h2')?.textContent).toBe('Dogwood');
});

test('where nothing is found, it says so', async () => {
  const view = new Viewed(RecordView, startSession(), { shown: [] });
  await view.says('No record to show.');
  expect(view.buttons).toEqual([]);
});

test('a field is corrected, and taken back', async () => {
  const session = startSession();
  const view = new Viewed(RecordView, session, { schema: SCHEMA });
  await view.says('Aston on Sea (Aston)');
  await view.press('Is name wrong? Correct it');
  expect(document.activeElement).toBe(view.field('What name should say'));
  await view.type('What name should say', 'Elder');
  await act(() => view.button('Keep the correction').click());
  expect(changesOf(session)).toMatchObject([{ op: 'set', column: 'name', before: 'Alder', after: 'Elder' }]);
  expect(view.asked).toContainEqual(['say', 'name corrected. Undo takes it back.']);
  expect(view.text).toContain('corrected Before: Alder');
  await vi.waitFor(() => expect(document.activeElement).toBe(view.button('Is name wrong? Correct it')));
  await view.press('Take it back: name as it was');
  expect(changesOf(session)).toEqual([]);
});

test('what does not fit is said while it is typed, and may be kept', async () => {
  const session = startSession();
  const view = new Viewed(RecordView, session, { schema: SCHEMA });
  await view.says('Town');
  await view.press('Is code wrong? Correct it');
  await view.type('What code should say', 'nothing');
  expect(view.field('What code should say').getAttribute('aria-invalid')).toBe('true');
  expect(view.text).toContain('nothing is not written like the other values of this column');
  await view.press('Keep the correction');
  expect(changesOf(session)).toHaveLength(1);
  expect(view.text).toContain('please check');
});

test('what cannot be is said, and stays to be written otherwise', async () => {
  const session = startSession();
  const view = new Viewed(RecordView, session);
  await view.says('1 of 4');
  await view.press('Is city wrong? Correct it');
  await view.type('What city should say', 'refused');
  await view.press('Keep the correction');
  expect(view.root.querySelector('[role=alert]')?.textContent).toBe('This cannot be.');
  expect(changesOf(session)).toEqual([]);
  await act(() => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    view.field('What city should say').dispatchEvent(escape);
  });
  await vi.waitFor(() => expect(document.activeElement).toBe(view.button('Is city wrong? Correct it')));
});

test('a picture of another host is asked for by a press that names it', async () => {
  const session = startSession('name,photo\nOak,https://pictures.example/oak.jpg\n');
  const fields = [{ name: 'photo', type: 'string', shownAs: 'image' } as const];
  const view = new Viewed(RecordView, session, { schema: { ...SCHEMA, fields } });
  await view.says('Show the picture from pictures.example');
  expect(view.root.querySelector('img')).toBeNull();
  await view.press('Show the picture from pictures.example');
  const picture = view.root.querySelector('img');
  expect(picture?.src).toBe('https://pictures.example/oak.jpg');
  await act(() => {
    picture?.dispatchEvent(new Event('error'));
  });
  expect(view.text).toContain('The picture cannot be shown here.');
});

test('line breaks of a long text stay those of the file', async () => {
  const session = startSession('code,text\r\nA1,"one\r\ntwo"\r\n');
  const view = new Viewed(RecordView, session);
  await view.says('1 of 1');
  await view.press('Is text wrong? Correct it');
  await view.type('What text should say', 'one\nthree');
  await view.press('Keep the correction');
  expect(changesOf(session)).toMatchObject([{ after: 'one\r\nthree' }]);
});
