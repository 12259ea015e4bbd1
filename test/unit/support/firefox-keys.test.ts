import { expect, test } from 'vitest';
import { keyEvents } from '../../support/firefox-keys.ts';

const written = (keys: string) =>
  keyEvents(keys).map(({ event, data }) => [
    event === 'synthesizeKeyDown' ? 'down' : 'up',
    data.key,
    data.ctrlKey ?? false,
    data.shiftKey ?? false,
  ]);

test('holds modifiers while the key goes down and up', () => {
  expect(written('Control+Shift+z')).toEqual([
    ['down', 'Control', true, false],
    ['down', 'Shift', true, true],
    ['down', 'z', true, true],
    ['up', 'z', true, true],
    ['up', 'Shift', true, false],
    ['up', 'Control', false, false],
  ]);
});

test.each([
  ['Enter', { key: 'Enter', code: 'Enter', printable: false }],
  ['a', { key: 'a', code: 'KeyA', printable: true }],
  ['Space', { key: ' ', code: 'Space', printable: true }],
  ['+', { key: '+', printable: true }],
  ['é', { key: 'é', printable: true }],
  ['😀', { key: '😀', printable: true }],
])('%s', (key, expected) => {
  expect(keyEvents(key)[0]?.data).toMatchObject(expected);
});
