import type { ExcerptProperty } from '../../core/page-excerpt.ts';
import { caps } from '../caps.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, attributes, shortText } from './attributes.ts';

/** Things that are data or a part of data, in microdata and RDFa. A form is none: its fields shadow its methods. */
const things = ':is([itemtype*="schema.org/Data"], [typeof*="Data"], [typeof*="Distribution"]):not(form)';
const inThings = ['itemprop', 'property', 'rel'].map((name) => `${things} [${name}]:not(form)`);
/** What portals write without saying what it is a property of. */
const loose = ['dc:', 'dct:', 'dcat:', 'foaf:', 'rdf:'].flatMap((prefix) => [
  `[property^="${prefix}"]:not(meta, form)`,
  `[rel^="${prefix}"]:not(form)`,
]);
const selector = [...inThings, ...loose].join(', ');
const item = ':is([itemscope], [typeof]):not(form)';
const most = 500;

/** The values of microdata and RDFa that describe data. A value that is a thing itself is written `#` and its number. */
export function readProperties(page: PageReader): ExcerptProperty[] {
  const numbers = new Map<Element, number>();
  const numberOf = (thing: Element): number => {
    if (!numbers.has(thing)) numbers.set(thing, numbers.size + 1);
    return numbers.get(thing) ?? 0;
  };
  const all = page.root?.querySelectorAll(selector) ?? [];
  return [...all].slice(0, most).map((element) => {
    const isThing = element.matches(item);
    const owner = ownerOf(element, isThing, page);
    return {
      item: owner ? numberOf(owner) : 0,
      type: owner ? attributes(owner, 'itemtype', 'typeof') : '',
      name: attributes(element, 'itemprop', 'property', 'rel'),
      value: isThing ? `#${numberOf(element)}` : valueOf(element, page),
    };
  });
}

/** The thing that an element says something about. Asked past the names by which a form around it hides its methods. */
function ownerOf(element: Element, isThing: boolean, { root }: PageReader): Element | null {
  const from = isThing ? element.parentElement : element;
  return from && root ? root.closest.call(from, item) : null;
}

function valueOf(element: Element, page: PageReader): string {
  const address = ['href', 'src', 'resource'].map((name) => absolute(element.getAttribute(name), page));
  const said = attributes(element, 'content', 'datetime') || address.find(Boolean) || shortText(element);
  return said.slice(0, caps.address);
}
