import type { ExcerptAnchor, ExcerptResource, PageExcerpt } from '../../core/page-excerpt.ts';
import { all, type PageReader } from '../page-reader.ts';
import { absolute, attributes, shortText } from './elements.ts';

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
const ending = /^\S*\.(?:csv|tsv|xlsx?|ods|geojson|parquet)\b/i;

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
  const links = all(page, 'a[href]', maxLooked).map((element) => ({ element, words: wordsOf(element) }));
  const labelOf = labelsOfLinks(page);
  const telling = [says, source].flatMap((rule) => links.filter(({ words }) => rule.test(words)));
  const calling = links.filter(
    ({ element, words }) => labelOf.has(element) || (format.test(words) && !ending.test(words)),
  );
  return {
    anchors: distinct(telling, most.anchors).flatMap((element) =>
      readLink(element, page, { place: element.closest(around) ? 'around' : 'main' }),
    ),
    resources: distinct(calling, most.resources).flatMap((element) =>
      readLink(element, page, entryOf(element, labelOf.get(element) ?? element)),
    ),
  };
}

const names = ['rel', 'property', 'class', 'title', 'aria-label', 'type'];

/** The address of a link first, then all that names it: read of every link, and most have an address alone. */
function wordsOf(element: Element): string {
  const named = attributes(element, 'href', ...(element.attributes.length > 1 ? names : []));
  return `${named} ${shortText(element)}`;
}

/** A link with what `more` says of it; none when it leads nowhere. */
function readLink<More>(
  element: Element,
  page: PageReader,
  more: More,
): (Omit<ExcerptAnchor, 'place'> & More)[] {
  const href = absolute(element, 'href', page);
  const download = element.hasAttribute('download') ? ' download' : '';
  const rel = attributes(element, 'rel', 'property', 'itemprop').toLowerCase();
  const names = attributes(element, 'class', 'title', 'aria-label').toLowerCase() + download;
  return href ? [{ href, text: shortText(element), rel, names, ...more }] : [];
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

/** The first of these links, each address once. */
function distinct(links: readonly { element: Element }[], count: number): Element[] {
  const byAddress = new Map(links.map(({ element }) => [element.getAttribute('href'), element]));
  return [...byAddress.values()].slice(0, count);
}
