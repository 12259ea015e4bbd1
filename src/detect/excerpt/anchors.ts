import type { ExcerptAnchor, ExcerptResource } from '../../core/page-excerpt.ts';
import type { PageReader } from '../page-reader.ts';
import { absolute, attributes, shortText } from './attributes.ts';
import { addResource, isResource } from './resources.ts';

/** A page may hold any number of links; no reader looks at more. */
const maxLooked = 5_000;
const maxKept = 100;

/** Words, names and addresses by which a page says "here it is edited", "this is its licence", "write to us". */
const says =
  /^mailto:[^?]|\/_?edit\/|creativecommons\.org|opendatacommons\.org|licen[cs]e|vcs-|(?:dc|dct|foaf|dcat):|edit-(?:this-)?page|md-(?:source|edit)|(?:edit|improve|modif|am[ée]lior|corrig|mejor|bearbeit)\S{0,20} .{0,20}(?:page|p[áa]gina|seite|github|gitlab)/i;
/** Hosts of repositories and of citations: where something is made. */
const source =
  /\/\/(?:[\w-]+\.)*(?:git|codeberg|bitbucket|sr\.ht|doi\.org|zenodo)|huggingface\.co\/datasets|fa-git/i;
const around = 'footer, header, nav, aside, [role=contentinfo], [role=navigation], [role=banner]';

/**
 * The links that say something about the page or its data, each address once: those that say so in words, then those into
 * repositories. Adds what the words of a link call a file to `resources`.
 */
export function readAnchors(page: PageReader, resources: Map<string, ExcerptResource>): ExcerptAnchor[] {
  const said = new Map<string, ExcerptAnchor>();
  const sources = new Map<string, ExcerptAnchor>();
  let looked = 0;
  for (const element of page.root?.querySelectorAll('a[href]') ?? []) {
    if (looked++ === maxLooked) break;
    const anchor = readAnchor(element);
    if (isResource(element, anchor)) addResource(resources, element, { format: anchor.text, page });
    const written = `${anchor.href} ${anchor.rel} ${anchor.names} ${anchor.text}`;
    const kept = says.test(written) ? said : sources;
    if (kept.size === maxKept || (kept === sources && !source.test(written))) continue;
    const href = absolute(anchor.href, page);
    if (href !== '' && !kept.has(href)) kept.set(href, { ...anchor, href, place: placeOf(element) });
  }
  return [...said.values(), ...sources.values()].slice(0, maxKept);
}

function readAnchor(element: Element): Omit<ExcerptAnchor, 'place'> {
  return {
    href: element.getAttribute('href') ?? '',
    text: shortText(element),
    rel: attributes(element, 'rel', 'property', 'itemprop').toLowerCase(),
    names: attributes(element, 'class', 'title', 'aria-label').toLowerCase(),
  };
}

function placeOf(element: Element): ExcerptAnchor['place'] {
  return element.closest(around) ? 'around' : 'main';
}
