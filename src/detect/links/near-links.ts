import type { FindingLink } from '../../core/finding.ts';
import { cut, caps } from '../caps.ts';
import type { PageLink } from './page-links.ts';

/** Where a link stands as seen from a finding; smaller is nearer. */
type Nearness = 0 | 1 | 2 | 3 | 4;

/** Both are bits of `compareDocumentPosition`. */
const contains = 8;

/** The links that may lead to the file behind `element`, nearest first, one a file. */
export function linksOf(element: Element, links: readonly PageLink[]): FindingLink[] {
  const scope = scopeOf(element);
  const ranked = links
    .map((link) => ({ link, nearness: nearnessOf(link, element, scope) }))
    .sort((a, b) => a.nearness - b.nearness);
  const unique = new Map<string, FindingLink>();
  for (const { link, nearness } of ranked) {
    if (unique.size === caps.links) break;
    if (unique.has(link.canonical) || link.href.length > caps.address) continue;
    unique.set(link.canonical, { href: link.href, text: cut(link.text), near: nearness < 3 });
  }
  return [...unique.values()];
}

function nearnessOf(link: PageLink, element: Element, scope: Element): Nearness {
  if (isWithin(link.element, element)) return link.element.closest('caption') ? 0 : 1;
  if (isWithin(link.element, scope)) return 2;
  const beside = [scope.previousElementSibling, scope.nextElementSibling];
  if (beside.some((sibling) => sibling && isWithin(link.element, sibling))) return 2;
  return link.forge ? 3 : 4;
}

/** Asked of the link, since a form's own methods can be shadowed by the names of its fields. */
function isWithin(link: Element, ancestor: Element): boolean {
  return link === ancestor || (link.compareDocumentPosition(ancestor) & contains) !== 0;
}

/** The figure or section an element belongs to, else the boxes wrapped around it alone. */
function scopeOf(element: Element): Element {
  const section = element.closest('figure, section, [role=region], li');
  if (section) return section;
  let scope = element;
  for (let step = 0; step < 4; step++) {
    const parent = scope.parentElement;
    if (!parent || parent.childElementCount !== 1 || parent.localName === 'body') break;
    scope = parent;
  }
  return scope;
}
