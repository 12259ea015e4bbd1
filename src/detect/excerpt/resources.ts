import type { ExcerptAnchor, ExcerptResource } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, attributes, shortText } from './attributes.ts';

/** Where portals write the format of an entry. */
const labels = '[data-format], [property$=":format"], [itemprop=encodingFormat], .format-label';
const entry = 'li, tr, article, section, dd, p';
const heading = 'h2, h3, h4, h5, .heading, .title, dt';
const format = /(?:^|[^a-z.])(?:csv|tsv|xlsx?|ods|geojson|parquet|json)(?:[^a-z]|$)|spreadsheet/i;
const most = { labels: 200, inEntry: 10, resources: 200 };

/** The links of every entry that something in it calls a format, by address. */
export function readResources(page: PageReader): Map<string, ExcerptResource> {
  const found = new Map<string, ExcerptResource>();
  const all = page.root?.querySelectorAll(labels) ?? [];
  for (const label of [...all].slice(0, most.labels)) {
    const said = attributes(label, 'data-format', 'content') || shortText(label);
    const links = label.closest(entry)?.querySelectorAll('a[href]') ?? [];
    for (const link of [...links].slice(0, most.inEntry)) addResource(found, link, { format: said, page });
  }
  return found;
}

/** True when a link's own type or words call a format that its address does not. */
export function isResource(link: Element, { href, text }: Pick<ExcerptAnchor, 'href' | 'text'>): boolean {
  return format.test(`${link.getAttribute('type') ?? ''} ${text}`) && !format.test(href.replaceAll('.', '/'));
}

/** Adds a link to the resources, once, with the name of its entry. */
export function addResource(
  found: Map<string, ExcerptResource>,
  link: Element,
  { format: said, page }: { format: string; page: PageReader },
): void {
  const href = found.size < most.resources ? absolute(link.getAttribute('href'), page) : '';
  if (href === '' || found.has(href)) return;
  const name = link.closest(entry)?.querySelector(heading);
  found.set(href, {
    href,
    text: shortText(link) || attributes(link, 'aria-label', 'title'),
    format: attributes(link, 'type') || said,
    title: name ? shortText(name) : '',
    names:
      attributes(link, 'class', 'title').toLowerCase() + (link.hasAttribute('download') ? ' download' : ''),
  });
}
