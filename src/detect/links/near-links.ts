import type { FindingLink } from '../../core/finding.ts';
import { caps, cut } from '../caps.ts';
import type { PageLink } from './page-links.ts';

/** The links of a page, and which of them stand below any element. */
export interface LinkMap {
  below: ReadonlyMap<Element, readonly PageLink[]>;
  /** All links; those into repositories first. */
  all: readonly PageLink[];
}

const sections = 'figure, section, [role=region], li';
/** Deeper than any page is read; also ends a climb that a form's field named `parentElement` sends in circles. */
const maxDepth = 200;
/** Of the links that stand elsewhere, so many go with each finding. */
const maxFar = 50;

/** Climbs once from every link, so that asking for the links near an element costs no walk. */
export function mapLinks(links: readonly PageLink[]): LinkMap {
  const below = new Map<Element, PageLink[]>();
  for (const link of links) {
    let element: Element | null = link.element;
    for (let depth = 0; element && depth < maxDepth; depth++) {
      const known = below.get(element);
      if (known) known.push(link);
      else below.set(element, [link]);
      element = element.parentElement;
    }
  }
  return { below, all: [...links.filter((link) => link.forge), ...links.filter((link) => !link.forge)] };
}

/**
 * The links that may lead to the file behind `element`, nearest first, one a file: in its caption, in itself,
 * in and beside the box it stands in, then elsewhere on the page.
 */
export function linksOf(element: Element, { below, all }: LinkMap): FindingLink[] {
  const section = element.closest(sections);
  const scope = section ?? boxOf(element);
  const beside = section ? [] : [scope.previousElementSibling, scope.nextElementSibling].filter(isContent);
  const places = [element.querySelector('caption'), element, scope, ...beside];
  const near = places.flatMap((place) => (place && below.get(place)) ?? []);
  const unique = new Map<string, FindingLink>();
  add(unique, near, { near: true, most: caps.links });
  add(unique, all, { near: false, most: Math.min(caps.links, unique.size + maxFar) });
  return [...unique.values()];
}

function add(
  unique: Map<string, FindingLink>,
  links: readonly PageLink[],
  { near, most }: { near: boolean; most: number },
): void {
  for (const { canonical, href, text } of links) {
    if (unique.size >= most) return;
    if (unique.has(canonical) || href.length > caps.address) continue;
    unique.set(canonical, { href, text: cut(text), near });
  }
}

function isContent(element: Element | null): boolean {
  return element !== null && !/^(?:footer|nav|aside|header)$/.test(element.localName);
}

/** The outermost of the boxes wrapped around an element alone. */
function boxOf(element: Element): Element {
  let scope = element;
  for (let step = 0; step < 4; step++) {
    const parent = scope.parentElement;
    if (!parent || parent.childElementCount !== 1 || parent.localName === 'body') break;
    scope = parent;
  }
  return scope;
}
