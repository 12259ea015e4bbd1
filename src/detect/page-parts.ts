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
/** What pages are made of; the rest is looked through for names with a hyphen, which only custom elements have. */
const rare =
  ':not(div, span, a, p, ul, li, table, tbody, tr, td, th, b, i, em, strong, br, img, script, svg, path, option, h2, h3, button, input)';

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
function framesIn({ root, hidden }: PageReader): Document[] {
  const frames = [...(root?.querySelectorAll('iframe') ?? [])].filter((frame) => !hidden.has(frame));
  return frames.flatMap(({ contentDocument }) => contentDocument ?? []);
}

function shadowsIn({ root }: PageReader): ShadowRoot[] {
  const custom = [...(root?.querySelectorAll(rare) ?? [])].filter(({ localName }) => localName.includes('-'));
  return custom.flatMap(({ shadowRoot }) => shadowRoot ?? []);
}
