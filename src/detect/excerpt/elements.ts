import { caps, cut } from '../caps.ts';
import type { PageReader } from '../page-reader.ts';
import { clean } from '../tables/cell-text.ts';

/** An element around more than this is a box of the page, and its words say nothing about it. */
const maxInside = 30;

/** The values of these attributes that are there, as one text. */
export function attributes(element: Element, ...names: readonly string[]): string {
  const values = names.map((name) => element.getAttribute(name) ?? '');
  return cut(values.join(' ').trim());
}

/** The absolute address in an attribute; empty when it is none, too long, or leads to neither the web nor a mailbox. */
export function absolute(element: Element, name: string, page: PageReader): string {
  const written = element.getAttribute(name);
  if (!written || !URL.canParse(written, page.base)) return '';
  const { href } = new URL(written, page.base);
  return /^(?:https?|mailto):/.test(href) && href.length <= caps.address ? href : '';
}

/** The words of a small element, on one line; empty when it is wrapped around half the page. */
export function shortText(element: Element): string {
  if (element.firstElementChild && element.getElementsByTagName('*')[maxInside]) return '';
  return clean((element.textContent ?? '').slice(0, 1_000)).slice(0, 200);
}
