import type { ExcerptAnchor, ExcerptResource, PageExcerpt } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, all, attributes, shortText } from './elements.ts';

/** A page may hold any number of links; no reader looks at more. */
const maxLooked = 5_000;
const most = { anchors: 100, labels: 200, inEntry: 10, resources: 200 };

/** Words, names and addresses by which a page says "here it is edited", "this is its licence", "write to us". */
const says =
  /^mailto:[^?]|\/_?edit\/|creativecommons|licen[cs]e|datapackage|vcs-|(?:dct?|foaf|dcat):|md-source|(?:edit|improve|modif)\S{0,9}[ -].{0,9}p[aá]g/i;
/** Hosts of repositories and of citations: where something is made. */
const source =
  /\/\/(?:[\w-]+\.)*(?:git|codeberg|bitbucket|sr\.ht|doi\.org|zenodo)|huggingface|google\.com\/spreadsheets|fa-git/i;
/** What words call a format, and addresses that say it themselves. */
const format = /\b(?:csv|tsv|xlsx?|ods|geojson|parquet|excel)\b/i;
const ending = /\.(?:csv|tsv|xlsx?|ods|geojson|parquet)\b/i;

const around = 'footer, header, nav, aside';
/** Where portals write the format of an entry. */
const labels = ':is([data-format], [property$=":format"], .format-label):not(form)';
const entry = 'li, tr, article, section, p';
const heading = 'h2, h3, h4, .heading';

/**
 * The links that say something about the page or its data, each address once: those that say so in words, then those into
 * repositories; and the links that may lead to a data file because their own words or type, or a label in their entry, call a format.
 */
export function readLinks(page: PageReader): Pick<PageExcerpt, 'anchors' | 'resources'> {
  const links = all(page, 'a[href]', maxLooked).map((element) => ({ element, ...readLink(element) }));
  const telling = [says, source].flatMap((rule) =>
    links.filter(({ href, rel, names, text }) => rule.test(`${href} ${rel} ${names} ${text}`)),
  );
  const labelOf = labelsOfLinks(page);
  const calling = links.filter(
    ({ element, href, text }) =>
      labelOf.has(element) || (format.test(`${attributes(element, 'type')} ${text}`) && !ending.test(href)),
  );
  return {
    anchors: distinct(telling, page, most.anchors).map(({ element, ...link }) => ({
      ...link,
      place: element.closest(around) ? 'around' : 'main',
    })),
    resources: distinct(calling, page, most.resources).map(({ element, ...link }) => ({
      ...link,
      ...entryOf(element, labelOf.get(element) ?? element),
    })),
  };
}

function readLink(element: Element): Omit<ExcerptAnchor, 'place'> {
  const download = element.hasAttribute('download') ? ' download' : '';
  return {
    href: element.getAttribute('href') ?? '',
    text: shortText(element),
    rel: attributes(element, 'rel', 'property', 'itemprop').toLowerCase(),
    names: attributes(element, 'class', 'title', 'aria-label').toLowerCase() + download,
  };
}

/** The label of a format that stands in the same entry as a link. */
function labelsOfLinks(page: PageReader): Map<Element, Element> {
  const labelOf = new Map<Element, Element>();
  for (const label of all(page, labels, most.labels)) {
    const links = label.closest(entry)?.querySelectorAll('a[href]') ?? [];
    for (const link of [...links].slice(0, most.inEntry)) labelOf.set(link, label);
  }
  return labelOf;
}

function entryOf(link: Element, label: Element): Pick<ExcerptResource, 'format' | 'title'> {
  const name = label.closest(entry)?.querySelector(heading);
  return {
    format: attributes(link, 'type') || attributes(label, 'data-format', 'content') || shortText(label),
    title: name ? shortText(name) : '',
  };
}

/** The first of these links, each address once and absolute. */
function distinct<Link extends { element: Element; href: string }>(
  links: readonly Link[],
  page: PageReader,
  count: number,
): Link[] {
  return [...new Map(links.map((link) => [link.href, link])).values()]
    .slice(0, count)
    .map((link) => ({ ...link, href: absolute(link.element, 'href', page) }))
    .filter(({ href }) => href);
}
