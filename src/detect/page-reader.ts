import { readNode } from '../core/read-node.ts';

/** What every step of one detection shares. What it holds of the page is read when it is first asked for. */
export interface PageReader {
  /** The root element, or a shadow root: queries start here, since no name can shadow their methods. */
  root: Element | ShadowRoot | null;
  title: string;
  /** What relative links resolve against. */
  base: string;
  /** All headings, in the order of the page. */
  headings(): readonly Element[];
  /** Walks the nodes below `from` in document order. */
  walk(from: Node): TreeWalker;
}

const elementsAndText = 0x1 | 0x4;

/** The reader of a page: opens nothing, changes nothing. */
export function readPage(document: Document, url: string): PageReader {
  const root = readNode(document, 'documentElement') as Element | null;
  const title = readNode(document, 'title');
  return {
    root,
    title,
    base: baseOf(document, url),
    headings: headingsIn(root),
    walk: (from) => readNode(document, 'createTreeWalker').call(document, from, elementsAndText),
  };
}

/** The reader of a page framed in another: what it does not say itself, its title or an address, is that of the page around it. */
export function readFrame(document: Document, outer: PageReader): PageReader {
  const url = readNode(document, 'URL');
  const page = readPage(document, /^https?:/.test(url) ? url : outer.base);
  return { ...page, title: page.title || outer.title };
}

/** The reader of a shadow root in a page. */
export function readShadow(root: ShadowRoot, outer: PageReader): PageReader {
  return { ...outer, root, headings: headingsIn(root) };
}

/** The address a document names as its base, where it names one: nobody has to look for it through the others. */
function baseOf(document: Document, url: string): string {
  if (readNode(document, 'baseURI') === readNode(document, 'URL')) return resolve('', url) ?? url;
  const base = readNode(document, 'querySelector').call(document, 'base[href]');
  return resolve(base?.getAttribute('href') ?? '', url) ?? url;
}

function headingsIn(root: ParentNode | null): () => readonly Element[] {
  let headings: readonly Element[] | undefined;
  return () => (headings ??= [...(root?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])]);
}

/** The first elements of the page that match, in its order; the others are never touched. */
export function all({ root }: PageReader, selector: string, most: number): Element[] {
  const elements: Element[] = [];
  for (const element of root?.querySelectorAll(selector) ?? []) {
    if (elements.length === most) break;
    elements.push(element);
  }
  return elements;
}

/** An absolute address without its fragment, or undefined when the text is none. */
function resolve(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const address = new URL(href, base);
  address.hash = '';
  return address.href;
}
