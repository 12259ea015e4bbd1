import type { ExcerptAnchor, ExcerptResource } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, all, attributes, shortText } from './elements.ts';

/** A page may hold any number of links; no reader looks at more. */
const maxLooked = 5_000;
const most = { anchors: 100, labels: 200, inEntry: 10, resources: 200 };

/** Words, names and addresses by which a page says "here it is edited", "this is its licence", "write to us". */
const says =
  /^mailto:[^?]|\/_?edit\/|creativecommons|licen[cs]e|datapackage|vcs-|(?:dct?|foaf|dcat):|md-source|(?:edit|improve|modif|am[ée]lior|corrig|mejor|bearbeit)\S{0,20}[ -].{0,20}(?:page|p[áa]gina|seite|git)/i;
/** Hosts of repositories and of citations: where something is made. */
const source = /\/\/(?:[\w-]+\.)*(?:git|codeberg|bitbucket|sr\.ht|doi\.org|zenodo)|huggingface|fa-git/i;
/** A format of data, but not the ending of an address. */
const format = /(?:^|[^a-z.])(?:csv|tsv|xlsx?|ods|geojson|parquet|json|excel)(?:[^a-z]|$)/i;

const around = 'footer, header, nav, aside, [role=contentinfo], [role=navigation]';
/** Where portals write the format of an entry. */
const labels = '[data-format], [property$=":format"], [itemprop=encodingFormat], .format-label';
const entry = 'li, tr, article, section, dd, p';
const heading = 'h2, h3, h4, h5, .heading, .title, dt';

/** A link as it is written, and its element. */
interface Written extends Omit<ExcerptAnchor, 'place'> {
  element: Element;
}

/**
 * The links that say something about the page or its data, each address once: those that say so in words, then those into
 * repositories; and the links that may lead to a data file because their own words or type, or a label in their entry, call a format.
 */
export function readLinks(page: PageReader): { anchors: ExcerptAnchor[]; resources: ExcerptResource[] } {
  const links = all(page, 'a[href]', maxLooked).map(readLink);
  const telling = [says, source].flatMap((rule) => links.filter((link) => rule.test(wordsOf(link))));
  const entries = [
    ...all(page, labels, most.labels).flatMap(linksBeside),
    ...links
      .filter(callsFormat)
      .map((link) => ({ ...link, format: link.text, box: link.element.closest(entry) })),
  ];
  return {
    anchors: distinct(telling, page, most.anchors).map(({ element, ...link }) => ({
      ...link,
      place: element.closest(around) ? 'around' : 'main',
    })),
    resources: distinct(entries, page, most.resources).map(({ element, box, rel: _, ...link }) => {
      const name = box?.querySelector(heading);
      return {
        ...link,
        format: attributes(element, 'type') || link.format,
        title: name ? shortText(name) : '',
      };
    }),
  };
}

function readLink(element: Element): Written {
  const isDownload = element.hasAttribute('download');
  return {
    element,
    href: element.getAttribute('href') ?? '',
    text: shortText(element),
    rel: attributes(element, 'rel', 'property', 'itemprop').toLowerCase(),
    names:
      attributes(element, 'class', 'title', 'aria-label').toLowerCase() + (isDownload ? ' download' : ''),
  };
}

function wordsOf({ href, rel, names, text }: Written): string {
  return `${href} ${rel} ${names} ${text}`;
}

function callsFormat({ element, href, text }: Written): boolean {
  return format.test(`${attributes(element, 'type')} ${text}`) && !format.test(href.replaceAll('.', '/'));
}

/** The links of the entry that a label of a format stands in. */
function linksBeside(label: Element): (Written & { format: string; box: Element | null })[] {
  const box = label.closest(entry);
  const said = attributes(label, 'data-format', 'content') || shortText(label);
  const links = [...(box?.querySelectorAll('a[href]') ?? [])].slice(0, most.inEntry);
  return links.map((link) => ({ ...readLink(link), format: said, box }));
}

/** The first of these links, each address once and absolute. */
function distinct<Link extends Written>(links: readonly Link[], page: PageReader, count: number): Link[] {
  return [...new Map(links.map((link) => [link.href, link])).values()]
    .slice(0, count)
    .map((link) => ({ ...link, href: absolute(link.element, 'href', page) }))
    .filter(({ href }) => href);
}
