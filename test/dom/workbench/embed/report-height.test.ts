import { expect, onTestFinished, test, vi } from 'vitest';
import { contentHeight } from '../../../../src/workbench/embed/content-height.ts';
import { reportHeight } from '../../../../src/workbench/embed/report-height.ts';

/** An element that a browser laid out this high. */
function laidOut(className: string, height: number, children: Element[] = []): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  for (const name of ['offsetHeight', 'clientHeight'])
    Object.defineProperty(element, name, { value: height, configurable: true });
  element.append(...children);
  return element;
}

function workbench(...screens: Element[]): HTMLElement {
  const main = document.createElement('main');
  main.append(...screens);
  return main;
}

test('a screen of text wants the height of its text', () => {
  expect(contentHeight(workbench(laidOut('column', 312)))).toBe(312);
});

test('a table wants what its rows need, higher or lower than the window', () => {
  const editor = (rows: number) =>
    laidOut('editor', 480, [laidOut('grid', 300, [laidOut('grid-spacer', rows)])]);
  expect(contentHeight(workbench(editor(94)))).toBe(274);
  expect(contentHeight(workbench(editor(30_000)))).toBe(30_180);
});

test('the height is told once, again when it changed, and no more once it is stopped', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const root = document.createElement('div');
  const told: number[] = [];
  const later = () => new Promise((resolve) => setTimeout(resolve, 60));
  const stop = reportHeight(root, (height) => told.push(height));
  await later();
  expect(told).toEqual([]);
  root.append(workbench(laidOut('column', 312)));
  await later();
  root.querySelector('.column')?.append(document.createElement('p'));
  await later();
  expect(told).toEqual([312]);
  root.querySelector('main')?.append(laidOut('notice', 50));
  await later();
  expect(told).toEqual([312, 362]);
  stop();
  root.querySelector('main')?.append(laidOut('notice', 50));
  await later();
  expect(told).toEqual([312, 362]);
});
