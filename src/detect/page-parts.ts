import { readNode } from '../core/read-node.ts';
import { isElement, isHidden } from './hidden.ts';
import { type PageReader, readFrame, readShadow } from './page-reader.ts';

/** A part of a page that is read like a page of its own: the page itself, a frame of its origin, an open shadow root. */
export interface PagePart {
  /** Begins the ids of what is found in it: `frame-1-`; empty for the page itself. */
  prefix: string;
  page: PageReader;
}

const maxParts = 40;
const maxFrames = 10;
const maxDepth = 3;
/** Only custom elements have a hyphen in their name. The browser looks for it: asked one by one, every element of the page would cost. */
const custom = 'descendant-or-self::*[contains(local-name(.), "-")]';
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE` */
const inOrder = 7;

/** The page, then the frames and open shadow roots in it and in each other, as far as it may be looked into. */
export function findPageParts(page: PageReader): PagePart[] {
  const parts: (PagePart & { depth: number })[] = [{ prefix: '', page, depth: 0 }];
  let frames = 0;
  let shadows = 0;
  for (const { page: outer, depth } of parts) {
    if (depth === maxDepth) break;
    for (const document of framesIn(outer).slice(0, maxFrames - frames)) {
      parts.push({ prefix: `frame-${++frames}-`, page: readFrame(document, outer), depth: depth + 1 });
    }
    for (const root of shadowsIn(outer).slice(0, maxParts - parts.length)) {
      parts.push({ prefix: `shadow-${++shadows}-`, page: readShadow(root, outer), depth: depth + 1 });
    }
  }
  return parts;
}

/** A frame of another origin, or in a sandbox, has no document for us: browsers say null and nothing else. */
function framesIn({ root }: PageReader): Document[] {
  const frames = [...(root?.querySelectorAll('iframe') ?? [])].filter((frame) => !isHidden(frame));
  return frames.flatMap(({ contentDocument }) => contentDocument ?? []);
}

function shadowsIn({ root }: PageReader): ShadowRoot[] {
  return [...(root?.children ?? [])].flatMap(customIn).flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

function customIn(element: Element): Element[] {
  const { ownerDocument: page } = element;
  const found = readNode(page, 'evaluate').call(page, custom, element, null, inOrder);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at)).filter(isElement);
}
