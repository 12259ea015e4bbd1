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
  /** The root element: queries start here, since no name can shadow its methods. */
  root: Element | null;
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
    hidden: new Set(root?.querySelectorAll(hiddenSelector)),
    walk: (from) => readDocument(document, 'createTreeWalker').call(document, from, elementsAndText),
  };
}

/** An absolute address without its fragment, or undefined when the text is none. */
function resolve(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const address = new URL(href, base);
  address.hash = '';
  return address.href;
}
