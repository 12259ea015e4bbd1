import { readNode } from '../../core/read-node.ts';
import { createShadowHost } from './shadow-host.ts';

/** What is said while a person points at a cell. */
export interface PointerWords {
  hint: string;
  /** Where they pointed there is no table. */
  none: string;
}

/** The moment in which a person points at a cell of the page, by mouse, by touch or by keyboard. */
export interface Pointer {
  start(words: PointerWords): void;
}

const CSS = `
  p { position: fixed; inset: 12px 12px auto 12px; max-width: 36rem; margin: 0 auto; padding: 10px 16px; border-radius: 10px;
    background: #0b6b5d; color: #fff; font: 500 15px/1.4 system-ui, sans-serif; z-index: 2147483647;
    box-shadow: 0 2px 12px rgb(0 0 0 / 40%); pointer-events: none; }
  p:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px; }
  span { position: fixed; box-sizing: border-box; border: 3px solid #0b6b5d; outline: 2px solid #fff; border-radius: 4px;
    pointer-events: none; z-index: 2147483646; }
`;

/**
 * Returns the pointer of a document. While it points, the page gets no click and no key of the person's; Escape ends it. `onPoint` is given
 * the element they meant and says whether something is there; only what a person does counts, never what a page's script dispatches.
 */
export function createPointer(document: Document, onPoint: (element: Element) => boolean): Pointer {
  const { host, root } = createShadowHost(document, CSS);
  const createElement = readNode(document, 'createElement').bind(document);
  const sentence = createElement('p');
  sentence.setAttribute('role', 'status');
  sentence.tabIndex = -1;
  const frame = createElement('span');
  root.append(sentence, frame);
  let words: PointerWords = { hint: '', none: '' };
  let cells: Element[] = [];
  let at = -1;

  function point(element: Element): void {
    if (onPoint(element)) stop();
    else sentence.textContent = words.none;
  }

  function listen(event: Event): void {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent) return press(event);
    const target = targetOf(event);
    if (event.type === 'pointerover') return outline(target);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click' && target) point(target);
  }

  function press(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (!['Escape', 'Tab', 'Enter'].includes(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    if (key === 'Escape') stop();
    else if (key === 'Tab') step(shiftKey ? -1 : 1);
    else pointAt(cells[at]);
  }

  function pointAt(cell: Element | undefined): void {
    if (cell) point(cell);
  }

  function step(by: number): void {
    if (cells.length === 0) return;
    at = (at + by + cells.length) % cells.length;
    const cell = cells[at];
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    sentence.textContent = (cell?.textContent ?? '').trim().slice(0, 200);
    outline(cell);
  }

  function outline(element: Element | undefined): void {
    const box = element?.closest('td, th, [role=gridcell], [role=cell]')?.getBoundingClientRect();
    frame.style.display = box ? 'block' : 'none';
    if (!box) return;
    Object.assign(frame.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
  }

  const HEARD = ['click', 'pointerdown', 'mousedown', 'pointerover', 'keydown', 'keyup'] as const;

  function stop(): void {
    for (const name of HEARD) readNode(document, 'removeEventListener').call(document, name, listen, true);
    host.remove();
  }

  return {
    start(said) {
      words = said;
      const root = readNode(document, 'documentElement');
      cells = [...root.querySelectorAll('td, th, [role=gridcell], [role=cell]')].slice(0, MOST_CELLS);
      at = -1;
      sentence.textContent = words.hint;
      outline(undefined);
      root.append(host);
      for (const name of HEARD) readNode(document, 'addEventListener').call(document, name, listen, true);
      sentence.focus();
    },
  };
}

/** More cells than a person goes through by keyboard. */
const MOST_CELLS = 10_000;

function targetOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return target instanceof Element ? target : undefined;
}
