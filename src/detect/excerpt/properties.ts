import type { ExcerptProperty } from '../../core/page-excerpt.ts';
import { all, type PageReader } from '../page-reader.ts';
import { absolute, attributes, shortText } from './elements.ts';

/**
 * What is said of data, or of a part of it, in microdata and RDFa; and the properties that portals write without saying of what.
 * Never a form, whose fields shadow its methods.
 */
const selector =
  ':is([itemtype*="/Data"], [typeof*=Data], [typeof*=Distribution]) :is([itemprop], [property], [rel]):not(form), ' +
  ':is([property^=dc], [property^=foaf], [property^=rdf], [rel^=dc], [rel^=foaf]):not(form, meta)';
const thing = ':is([itemscope], [typeof]):not(form)';
const most = 500;

/** The values of microdata and RDFa that describe data. A value that is a thing itself is written `#` and its number. */
export function readProperties(page: PageReader): ExcerptProperty[] {
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    const number = numbers.get(element) ?? numbers.size + 1;
    numbers.set(element, number);
    return number;
  };
  return all(page, selector, most).map((element) => {
    const isThing = element.matches(thing);
    const owner = ownerOf(element, isThing);
    return {
      item: owner ? numberOf(owner) : 0,
      type: owner ? attributes(owner, 'itemtype', 'typeof') : '',
      name: attributes(element, 'itemprop', 'property', 'rel'),
      value: isThing ? `#${numberOf(element)}` : valueOf(element, page),
    };
  });
}

/** The thing that an element says something about, asked past the names by which a form around it hides its methods. */
function ownerOf(element: Element, isThing: boolean): Element | null {
  const from = isThing ? element.parentElement : element;
  return from && element.closest.call(from, thing);
}

function valueOf(element: Element, page: PageReader): string {
  return (
    attributes(element, 'content', 'datetime') ||
    absolute(element, 'href', page) ||
    absolute(element, 'src', page) ||
    absolute(element, 'resource', page) ||
    shortText(element)
  );
}
