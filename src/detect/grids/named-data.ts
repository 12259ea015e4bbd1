import type { FindingLink } from '../../core/finding.ts';
import { absolute } from '../excerpt/elements.ts';
import { canonicalAddress } from '../links/canonical-address.ts';
import type { PageLink } from '../links/page-links.ts';
import { all, type PageReader } from '../page-reader.ts';

/** Attributes in which a table names what it is filled from: bootstrap-table, CKAN's previews. */
const attributes = ['data-url', 'data-ajaxurl', 'data-resource-url'];

/** Links to the data that a table says it shows. */
export function namedData(element: Element, page: PageReader): FindingLink[] {
  const hrefs = attributes.map((name) => absolute(element, name, page)).filter(Boolean);
  return hrefs.map((href) => ({ href, text: '', near: true }));
}

/** The files behind the charts a page frames: Datawrapper keeps one beside each chart. */
export function findChartData(page: PageReader): PageLink[] {
  return all(page, 'iframe[src*="datawrapper"]', 50).flatMap((element) => {
    const [chart] = /^[^?#]+\/\w{5}\/\d+\/(?=$|[?#])/.exec(absolute(element, 'src', page)) ?? [];
    if (!chart) return [];
    const file = new URL('dataset.csv', chart);
    const text = element.getAttribute('title') ?? '';
    return { element, href: file.href, canonical: canonicalAddress(file), text, format: 'csv', forge: false };
  });
}
