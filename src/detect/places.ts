import type { PageReader } from './page-reader.ts';

/** An element of a page, and the heading it stands under. */
export interface Place {
  element: Element;
  /** Its place among all of its sort, from 1. */
  nth: number;
  heading: Element | undefined;
}

/** The elements that match, at most so many, in the order of the page. */
export function placesOf(page: PageReader, selector: string, most: number): Place[] {
  const places: Place[] = [];
  let heading: Element | undefined;
  for (const element of page.root?.querySelectorAll(`h1, h2, h3, h4, h5, h6, ${selector}`) ?? []) {
    if (/^h\d$/.test(element.localName)) heading = element;
    else if (places.push({ element, nth: places.length + 1, heading }) === most) break;
  }
  return places;
}
