import { JSDOM } from 'jsdom';
import { type PageReader, readPage } from '../../../src/detect/page-reader.ts';

/** A page with this body, and its reader. */
export function pageOf(
  body: string,
  url = 'https://town.example/',
): { document: Document; page: PageReader } {
  const { document } = new JSDOM(body, { url }).window;
  return { document, page: readPage(document, url) };
}

/** The first element that matches; a test without it is wrong. */
export function get<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const element = document.querySelector(name);
  if (!element) throw new Error(`The page has no <${name}>`);
  return element;
}
