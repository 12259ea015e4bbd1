const CSS = `
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  .box { display: grid; }
  .box > * { grid-area: 1 / 1; }
  .fallback { z-index: 1; align-self: start; padding: 8px; }
  iframe { box-sizing: content-box; width: calc(100% - 2px); border: 1px solid rgb(128 128 128 / 40%); border-radius: 8px; }
  a { display: inline-block; padding: 8px; }
`;

/** What an element shows: the page's own content until the site lives in the frame, and again when it cannot. */
export type RoomState = 'waiting' | 'alive' | 'refused' | 'empty';

/** The inside of a dataset element. */
export interface ElementRoom {
  /** Where the frame goes. */
  box: Element;
  /** Leads to the same work in a window, where the page lets no frame in. */
  way: HTMLAnchorElement;
  show(state: RoomState, frame?: HTMLElement): void;
}

/** Furnishes the element. The root is closed: what is shown in the site's frame is not for scripts of the page to move about. */
export function furnish(element: HTMLElement, view: Window & typeof globalThis): ElementRoom {
  const document = element.ownerDocument;
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  box.className = 'box';
  const fallback = document.createElement('div');
  fallback.className = 'fallback';
  fallback.append(document.createElement('slot'));
  const way = document.createElement('a');
  way.target = '_blank';
  way.rel = 'noopener';
  way.hidden = true;
  box.append(fallback);
  root.append(box, way);
  return {
    box,
    way,
    show(state, frame) {
      fallback.hidden = state === 'alive';
      way.hidden = state !== 'refused';
      if (frame) frame.hidden = state === 'refused';
    },
  };
}
