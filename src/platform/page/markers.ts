import { createShadowHost } from './shadow-host.ts';

/** One button beside each table that was found. It takes no room in the page's layout. */
export interface Markers {
  /** Shows one marker per element, by finding, and drops the others. A name says what opens and which host it contacts. */
  show(elements: ReadonlyMap<string, Element>, names: Readonly<Record<string, string>>): void;
  remove(): void;
}

const CSS = `
  button { position: absolute; box-sizing: border-box; width: 28px; height: 28px; padding: 0; margin: 0;
    border-radius: 9px; border: 1px solid rgb(255 255 255 / 85%); background: #0b6b5d; color: #fff; cursor: pointer;
    display: grid; place-items: center; z-index: 2147483646; box-shadow: 0 1px 4px rgb(0 0 0 / 40%); }
  button:hover { background: #084f45; }
  button:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px; }
  svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
    stroke-linejoin: round; pointer-events: none; }
`;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Returns the markers of a document. They live in one layer at the end of the page, are placed over the
 * top corner of their table and follow it when the page changes its size or scrolls a part of itself.
 */
export function createMarkers(document: Document, onOpen: (findingId: string) => void): Markers {
  const { host, root } = createShadowHost(document, CSS);
  const shown = new Map<string, { element: Element; button: HTMLButtonElement }>();
  const place = () => shown.forEach(({ element, button }) => placeBeside(element, button));
  const view = document.defaultView;
  const resize = new ResizeObserver(place);
  resize.observe(document.documentElement);
  view?.addEventListener('scroll', place, { capture: true, passive: true });

  return {
    show(elements, names) {
      if (!host.isConnected) document.documentElement.append(host);
      for (const [id, { button }] of shown) {
        if (elements.has(id)) continue;
        button.remove();
        shown.delete(id);
      }
      for (const [id, element] of elements) {
        const button = shown.get(id)?.button ?? createButton(document, names[id] ?? '', () => onOpen(id));
        shown.set(id, { element, button });
        root.append(button);
      }
      place();
    },
    remove() {
      resize.disconnect();
      view?.removeEventListener('scroll', place, { capture: true });
      host.remove();
      shown.clear();
    },
  };
}

function createButton(document: Document, name: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = name;
  button.setAttribute('aria-label', name);
  button.append(createCaret(document));
  button.addEventListener('click', (event) => {
    /* A page may click it by script through the keyboard focus; only a person opens an overlay. */
    if (event.isTrusted) onClick();
  });
  return button;
}

/** The proofreader's caret, the mark that says "something is to be corrected here". */
function createCaret(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M4 5h16M5 20l7-9 7 9');
  svg.append(path);
  return svg;
}

/** Puts the button over the top start corner of the element, in page coordinates; hides it with the element. */
function placeBeside(element: Element, button: HTMLButtonElement): void {
  const view = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  const visible = element.isConnected && box.width > 0 && box.height > 0;
  button.style.display = visible ? 'grid' : 'none';
  if (!view || !visible) return;
  button.style.left = `${Math.max(2, box.left + view.scrollX - 14)}px`;
  button.style.top = `${Math.max(2, box.top + view.scrollY - 14)}px`;
}
