import { isDocument, isShadowRoot } from './page-roots.ts';
import { readNode } from '../../core/read-node.ts';

/** Where an element shows, in the viewport of the page around all frames. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The frames an element stands in, from the inside out, and what scrolls on the way. */
export interface Way {
  frames: readonly Element[];
  /** The windows and shadow roots: scrolling in one of them is heard nowhere outside of it. */
  scrolling: readonly EventTarget[];
}

/** The way from an element up to the window of the page; undefined when it is not in the page any more. */
export function wayTo(page: Window, element: Element): Way | undefined {
  const frames: Element[] = [];
  const scrolling: EventTarget[] = [];
  let at: Element | null = element;
  while (at) {
    const root: Node = readNode(at, 'getRootNode').call(at);
    if (isShadowRoot(root)) {
      scrolling.push(root);
      at = root.host;
      continue;
    }
    const view: Window | null = isDocument(root) ? readNode(root, 'defaultView') : null;
    if (!view) return undefined;
    scrolling.push(view);
    if (view === page) return { frames, scrolling };
    at = view.frameElement;
    if (at) frames.push(at);
  }
  return undefined;
}

/** Where an element shows, as far as the frames on its way let it be seen; undefined when nothing of it does. */
export function placeOf(element: Element, { frames }: Way): Place | undefined {
  let place: Place = element.getBoundingClientRect();
  for (const frame of frames) {
    const { left, top } = frame.getBoundingClientRect();
    place = clip(place, { width: frame.clientWidth, height: frame.clientHeight });
    place = move(place, left + frame.clientLeft, top + frame.clientTop);
    if (isEmpty(place)) return undefined;
  }
  return isEmpty(place) ? undefined : place;
}

function clip(
  { left, top, right, bottom }: Place,
  { width, height }: { width: number; height: number },
): Place {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

function move({ left, top, right, bottom }: Place, x: number, y: number): Place {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function isEmpty({ left, top, right, bottom }: Place): boolean {
  return right <= left || bottom <= top;
}
