import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { CardsView } from '../../../../../src/workbench/views/cards/CardsView.tsx';
import { startSession } from '../../dataset/airfields.ts';
import { Viewed } from '../viewed.tsx';

const many = (count: number) =>
  `code,name\n${Array.from({ length: count }, (_, n) => `${n},Field ${String.fromCodePoint(65 + (n % 26))}\n`).join('')}`;
const cards = (view: Viewed) => view.root.querySelectorAll('.card').length;

test('a card says what its record is about, and opens it', async () => {
  const view = new Viewed(CardsView, startSession());
  await view.says('1 to 4 of 4');
  expect(view.buttons).toEqual(['Alder', 'Birch', 'Cedar', 'Dogwood']);
  expect(view.text).toContain('cityBury');
  await view.press('Cedar');
  expect(view.asked).toContainEqual(['view', 'record']);
  expect(view.button('Cedar').getAttribute('aria-current')).toBe('true');
});

test('of many records a page is there at a time', async () => {
  const view = new Viewed(CardsView, startSession(many(200_000)), { at: { record: 100, column: 0 } });
  await view.says('97 to 144 of 200,000');
  expect(cards(view)).toBe(48);
  await view.press('Next');
  expect(view.text).toContain('145 to 192 of 200,000');
  const page = view.root.querySelector<HTMLInputElement>('input[type=number]');
  await act(() => {
    if (page) page.value = '99999';
    page?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(view.text).toContain('199,969 to 200,000 of 200,000');
  expect(cards(view)).toBe(32);
  expect(view.button('Next').getAttribute('aria-disabled')).toBe('true');
});

test('only those found are shown, and what was corrected says so', async () => {
  const session = startSession();
  session.change((document) => document.setCell(2, 2, 'Chester'));
  const view = new Viewed(CardsView, session, { shown: [2] });
  await view.says('1 to 1 of 1');
  expect(view.text).toContain('corrected');
});
