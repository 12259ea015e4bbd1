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

test('the height is told once, again when it changed, and no more once it is stopped', () => {
  const frames: (() => void)[] = [];
  const changed = new Set<() => void>();
  class Observer {
    constructor(tell: () => void) {
      changed.add(tell);
    }
    observe() {}
    disconnect() {
      changed.clear();
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('MutationObserver', Observer);
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => frames.push(paint));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  onTestFinished(() => void vi.unstubAllGlobals());
  const root = document.createElement('div');
  const told: number[] = [];
  const change = (...added: Element[]) => {
    (root.querySelector('main') ?? root).append(...added);
    for (const tell of changed) tell();
    for (const paint of frames.splice(0)) paint();
  };
  const stop = reportHeight(root, (height) => told.push(height));
  change();
  expect(told).toEqual([]);
  change(workbench(laidOut('column', 312)));
  change();
  expect(told).toEqual([312]);
  change(laidOut('notice', 50));
  expect(told).toEqual([312, 362]);
  stop();
  change(laidOut('notice', 50));
  expect(told).toEqual([312, 362]);
});
