import { readNode } from '../../core/read-node.ts';

/** Name of the elements that carry what is ours in a page. */
export const LAYER = 'emendata-layer';

/**
 * Adds an element of ours to the page and returns its closed shadow root and a way to take it out again.
 *
 * Closed, so that scripts of the page cannot reach in; styled by a constructed sheet, which no content security
 * policy of the page forbids; `all: initial`, so that its styles do not reach in either.
 */
export function createShadowHost(document: Document, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = readNode(document, 'createElement').call(document, LAYER);
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
