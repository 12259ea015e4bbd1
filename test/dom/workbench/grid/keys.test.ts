import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textareaToValue } from '../../../../src/workbench/grid/line-breaks.ts';
import {
  isTypingKey,
  moveAfterEdit,
  moveByKey,
  type GridBounds,
} from '../../../../src/workbench/grid/moves.ts';

const BOUNDS: GridBounds = { rows: 100, columns: 5, page: 10, direction: 'ltr' };
const AT = { row: 50, column: 2 };

function press(key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, ...modifiers });
}

describe('keys that move', () => {
  test.each([
    ['ArrowUp', { row: 49, column: 2 }],
    ['ArrowDown', { row: 51, column: 2 }],
    ['ArrowLeft', { row: 50, column: 1 }],
    ['ArrowRight', { row: 50, column: 3 }],
    ['PageUp', { row: 40, column: 2 }],
    ['PageDown', { row: 60, column: 2 }],
    ['Home', { row: 50, column: 0 }],
    ['End', { row: 50, column: 4 }],
  ])('%s', (key, to) => expect(moveByKey(press(key), AT, BOUNDS)).toEqual(to));

  test('Control and the command key go to the corners', () => {
    expect(moveByKey(press('Home', { ctrlKey: true }), AT, BOUNDS)).toEqual({ row: 0, column: 0 });
    expect(moveByKey(press('End', { metaKey: true }), AT, BOUNDS)).toEqual({ row: 99, column: 4 });
  });

  test('left and right swap from right to left', () => {
    expect(moveByKey(press('ArrowLeft'), AT, { ...BOUNDS, direction: 'rtl' })).toEqual({
      row: 50,
      column: 3,
    });
  });

  test('others are left to the page', () => {
    for (const event of [
      press('a'),
      press('ArrowUp', { altKey: true }),
      press('ArrowLeft', { ctrlKey: true }),
    ]) {
      expect(moveByKey(event, AT, BOUNDS)).toBeUndefined();
    }
  });

  test('nothing leads out of the grid, nor to a row of an empty one', () => {
    expect(moveByKey(press('PageDown'), { row: 95, column: 0 }, BOUNDS)).toEqual({ row: 99, column: 0 });
    expect(moveByKey(press('End', { ctrlKey: true }), AT, { ...BOUNDS, rows: 0, columns: 0 })).toEqual({
      row: 0,
      column: 0,
    });
  });
});

test('after an edit the next cell may be in the next or last row', () => {
  expect(moveAfterEdit('right', { row: 3, column: 4 }, BOUNDS)).toEqual({ row: 4, column: 0 });
  expect(moveAfterEdit('left', { row: 3, column: 0 }, BOUNDS)).toEqual({ row: 2, column: 4 });
  expect(moveAfterEdit('right', { row: 99, column: 4 }, BOUNDS)).toEqual({ row: 99, column: 4 });
  expect(moveAfterEdit('left', { row: 0, column: 0 }, BOUNDS)).toEqual({ row: 0, column: 0 });
  expect(moveAfterEdit('down', { row: 99, column: 1 }, BOUNDS)).toEqual({ row: 99, column: 1 });
});

test('keys that write are letters of any script, dead keys and input methods, not commands', () => {
  for (const key of ['a', 'É', '字', '𝒳', ' ', 'Dead', 'Process']) expect(isTypingKey(press(key))).toBe(true);
  expect(isTypingKey(press('€', { ctrlKey: true, altKey: true, modifierAltGraph: true }))).toBe(true);
  for (const key of ['Enter', 'Shift', 'F5', 'Unidentified']) expect(isTypingKey(press(key))).toBe(false);
  for (const command of ['ctrlKey', 'metaKey', 'altKey'])
    expect(isTypingKey(press('c', { [command]: true }))).toBe(false);
});

describe('line breaks of a value', () => {
  const values = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'é') });

  test('are as they were when the text was left alone', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(textareaToValue(value.replaceAll(/\r\n?/g, '\n'), value)).toBe(value);
      }),
    );
  });

  test.each([
    ['a\r\nb', 'a\r\nc'],
    ['a\rb', 'a\rc'],
    ['a\nb', 'a\nc'],
    ['ab', 'a\nc'],
  ])('of %j are kept when it is changed', (before, after) =>
    expect(textareaToValue('a\nc', before)).toBe(after),
  );
});
