import { placeOf, wayTo } from './element-place.ts';
import { createLayer } from './layer.ts';
import { listen } from './listen.ts';
import { createMarkerButton, CSS, nameMarker } from './marker-button.ts';
import { readNode } from '../../core/read-node.ts';
import { createShadowHost } from './shadow-host.ts';

/** One button beside each table that was found. It takes no room in the page's layout. */
export interface Markers {
  /**
   * Shows one marker per element, by finding, and drops the others. A name says what opens and which host it contacts. The findings
   * in `picks` were not taken for data: their markers look like an offer.
   */
  show(
    elements: ReadonlyMap<string, Element>,
    names: Readonly<Record<string, string>>,
    picks?: ReadonlySet<string>,
  ): void;
  remove(): void;
}

interface Shown {
  element: Element;
  button: HTMLElement;
}

/**
 * Returns the markers of a document. They live in one layer at the end of the page, are placed over the top corner of their table, in a
 * frame or a shadow root, too, and follow it when the page changes its size or scrolls a part of itself.
 */
export function createMarkers(document: Document, onOpen: (findingId: string) => void): Markers {
  const { host, root } = createShadowHost(document, CSS);
  const page = readNode(document, 'defaultView');
  const shown = new Map<string, Shown>();
  const resize = new ResizeObserver(place);
  const layer = createLayer(document, host, (top) => resize.observe(top));
  const deafen: (() => void)[] = [];

  function place(): void {
    if (page) placeAll(page, [...shown.values()]);
  }

  /** Hears the sizes of these elements, and all scrolling that moves them. */
  function follow(elements: Iterable<Element>): void {
    const scrolling = new Set<EventTarget>();
    for (const element of elements) {
      resize.observe(element);
      for (const target of (page && wayTo(page, element)?.scrolling) ?? []) scrolling.add(target);
    }
    unfollow();
    deafen.push(...[...scrolling].map((target) => listen(target, 'scroll', place)));
  }

  function unfollow(): void {
    for (const stop of deafen.splice(0)) stop();
  }

  return {
    show(elements, names, picks) {
      for (const [id, { element, button }] of shown) {
        if (elements.get(id) !== element) resize.unobserve(element);
        if (elements.has(id)) continue;
        button.remove();
        shown.delete(id);
      }
      for (const [id, element] of elements) {
        const button = shown.get(id)?.button ?? createMarkerButton(document, () => onOpen(id));
        nameMarker(button, names[id] ?? '', picks?.has(id) ? 'pick' : 'data');
        shown.set(id, { element, button });
      }
      arrange(
        root,
        [...elements.keys()].flatMap((id) => shown.get(id)?.button ?? []),
      );
      if (elements.size > 0) layer.show();
      follow(elements.values());
      place();
    },
    remove() {
      resize.disconnect();
      unfollow();
      layer.remove();
      shown.clear();
    },
  };
}

/** Puts the buttons in this order, for the keyboard. One that stands right is not moved: it would lose the focus. */
function arrange(root: ShadowRoot, buttons: readonly HTMLElement[]): void {
  let next = root.firstElementChild;
  for (const button of buttons) {
    if (button === next) next = button.nextElementSibling;
    else root.insertBefore(button, next);
  }
}

/** Puts each button over the top start corner of its element, in page coordinates; hides it with the element. Reads all, then writes. */
function placeAll(page: Window, shown: readonly Shown[]): void {
  const { scrollX, scrollY } = page;
  const places = shown.map(({ element, button }) => {
    const way = wayTo(page, element);
    return { button, place: way && placeOf(element, way) };
  });
  for (const { button, place } of places) {
    button.style.display = place ? 'grid' : 'none';
    if (!place) continue;
    button.style.left = `${Math.max(2, place.left + scrollX - 14)}px`;
    button.style.top = `${Math.max(2, place.top + scrollY - 14)}px`;
  }
}
