/**
 * Reads a property of a document past the page's own names.
 *
 * `<img name="title">` shadows `document.title`, and any other property: a page could so hide itself from
 * detection or make it throw. The prototype still answers.
 */
export function readDocument<Name extends keyof Document>(document: Document, name: Name): Document[Name] {
  const prototype: object = Object.getPrototypeOf(document);
  return Reflect.get(prototype, name, document);
}

/** What every step of one detection shares, read once. */
export interface PageReader {
  /** The root element, or a shadow root: queries start here, since no name can shadow their methods. */
  root: Element | ShadowRoot | null;
  title: string;
  /** What relative links resolve against. */
  base: string;
  /** Elements a reader does not see, told from markup alone: no style is computed, no layout asked for. */
  hidden: ReadonlySet<Node>;
  /** Walks the nodes below `from` in document order. */
  walk(from: Node): TreeWalker;
}

const hiddenSelector = [
  'script, style, template, noscript, [hidden]',
  '[style*="display:none" i], [style*="display: none" i]',
  'select, datalist, textarea, [role="menu"], [role="listbox"], th [aria-hidden="true"], [role="columnheader"] [aria-hidden="true"]',
  'sup.reference, sup > a[href^="#"], .mw-editsection, .sortkey, .sorttable, .screen-reader-text, .sr-only, .visually-hidden',
].join(', ');

const elementsAndText = 0x1 | 0x4;

/** The reader of a page: opens nothing, changes nothing. */
export function readPage(document: Document, url: string): PageReader {
  const root = readDocument(document, 'documentElement') as Element | null;
  const title = readDocument(document, 'title');
  return {
    root,
    title,
    base: resolve(root?.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url,
    hidden: hiddenIn(root),
    walk: (from) => readDocument(document, 'createTreeWalker').call(document, from, elementsAndText),
  };
}

/** The reader of a page framed in another: what it does not say itself, its title or an address, is that of the page around it. */
export function readFrame(document: Document, outer: PageReader): PageReader {
  const url = readDocument(document, 'URL');
  const page = readPage(document, /^https?:/.test(url) ? url : outer.base);
  return { ...page, title: page.title || outer.title };
}

/** The reader of a shadow root in a page. */
export function readShadow(root: ShadowRoot, outer: PageReader): PageReader {
  return { ...outer, root, hidden: hiddenIn(root) };
}

function hiddenIn(root: ParentNode | null): Set<Node> {
  return new Set(root?.querySelectorAll(hiddenSelector));
}

/** An absolute address without its fragment, or undefined when the text is none. */
function resolve(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const address = new URL(href, base);
  address.hash = '';
  return address.href;
}
