import { readNode } from '../../core/read-node.ts';

/** What a marker stands at: data that was found, or a table that a person may choose although it was taken for none. */
export type MarkerKind = 'data' | 'pick';

/** How markers look; a box around them would cover the page. */
export const CSS = `
  button { position: absolute; box-sizing: border-box; width: 28px; height: 28px; padding: 0; margin: 0;
    border-radius: 9px; border: 1px solid rgb(255 255 255 / 85%); background: #0b6b5d; color: #fff; cursor: pointer;
    display: grid; place-items: center; z-index: 2147483646; box-shadow: 0 1px 4px rgb(0 0 0 / 40%); }
  button:hover { background: #084f45; }
  .pick { border: 2px dashed #0b6b5d; background: #fff; color: #0b6b5d; }
  .pick:hover { background: #dcefeb; }
  button:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px; }
  svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
    stroke-linejoin: round; pointer-events: none; }
`;
const SVG = 'http://www.w3.org/2000/svg';

/** Returns a marker without a name; only a person's click on it counts. */
export function createMarkerButton(document: Document, onClick: () => void): HTMLElement {
  const button = readNode(document, 'createElement').call(document, 'button');
  button.setAttribute('type', 'button');
  button.append(createCaret(document));
  button.addEventListener('click', (event) => {
    /* A page may click it by script through the keyboard focus; only a person opens an overlay. */
    if (event.isTrusted) onClick();
  });
  return button;
}

/** Gives a marker its name, for eyes and screen readers, and its look. A name that stays is not read out again. */
export function nameMarker(button: HTMLElement, name: string, kind: MarkerKind): void {
  button.className = kind;
  if (button.title === name) return;
  button.title = name;
  button.setAttribute('aria-label', name);
}

/** The proofreader's caret, the mark that says "something is to be corrected here". */
function createCaret(document: Document): Element {
  const create = readNode(document, 'createElementNS').bind(document, SVG);
  const svg = create('svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = create('path');
  path.setAttribute('d', 'M4 5h16M5 20l7-9 7 9');
  svg.append(path);
  return svg;
}
