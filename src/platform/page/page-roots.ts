import { readNode } from '../../core/read-node.ts';

/** More frames and shadow roots than are watched in one page. */
export const MOST_ROOTS = 40;

/** What pages are made of; the rest is looked through for names with a hyphen, which only custom elements have. */
const RARE =
  ':not(div, span, a, p, ul, li, table, tbody, tr, td, th, b, i, em, img, br, script, svg, path, option)';

/** The document, and the frames of its origin and open shadow roots in it and in each other, as far as they may be looked into. */
export function findRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const top = isDocument(root) ? readNode(root, 'documentElement') : root;
    const inner = top ? [...framesIn(top), ...shadowsIn(top)] : [];
    roots.push(...inner.slice(0, MOST_ROOTS - roots.length));
  }
  return roots;
}

/** The open shadow roots of the custom elements at or below a node. */
export function shadowsIn(top: Element | ShadowRoot): ShadowRoot[] {
  const below = [...readNode(top, 'querySelectorAll').call(top, RARE)];
  const custom = [top, ...below].filter(isElement).filter((each) => each.nodeName.includes('-'));
  return custom.flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/** A frame of another origin, or in a sandbox, has no document for us: browsers say null and nothing else. */
function framesIn(top: Element | ShadowRoot): Document[] {
  return [...top.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
}

/** True of an element of any frame, where `instanceof` knows those of its own alone. */
export function isElement(node: Node): node is Element {
  return readNode(node, 'nodeType') === 1;
}

/** True of a document of any frame. */
export function isDocument(node: Node): node is Document {
  return readNode(node, 'nodeType') === 9;
}

/** True of a shadow root of any frame. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return readNode(node, 'nodeType') === 11 && 'host' in node;
}
