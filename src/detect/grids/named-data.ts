import type { FindingLink } from '../../core/finding.ts';
import { caps } from '../caps.ts';
import { canonicalAddress } from '../links/canonical-address.ts';
import type { PageLink } from '../links/page-links.ts';
import type { PageReader } from '../page-reader.ts';

/** Attributes in which a table names what it is filled from: bootstrap-table, CKAN's previews. */
const attributes = ['data-url', 'data-ajaxurl', 'data-resource-url'];

/** Links to the data that a table says it shows. */
export function namedData(element: Element, page: PageReader): FindingLink[] {
  const hrefs = attributes.flatMap((name) => addressOf(element.getAttribute(name), page)?.href ?? []);
  return [...new Set(hrefs)].map((href) => ({ href, text: '', near: true }));
}

/** The files behind the charts a page frames: Datawrapper keeps one beside each chart. */
export function findChartData(page: PageReader): PageLink[] {
  const frames = [...(page.root?.querySelectorAll('iframe[src*="datawrapper"]') ?? [])].slice(0, 50);
  return frames.flatMap((element) => {
    const chart = addressOf(element.getAttribute('src'), page);
    if (!chart || !/^\/\w{5}\/\d+\/$/.test(chart.pathname)) return [];
    const file = new URL('dataset.csv', chart);
    const text = element.getAttribute('title') ?? '';
    return { element, href: file.href, canonical: canonicalAddress(file), text, format: 'csv', forge: false };
  });
}

function addressOf(written: string | null, { base }: PageReader): URL | undefined {
  if (!written || written.length > caps.address || !URL.canParse(written, base)) return undefined;
  const address = new URL(written, base);
  address.hash = '';
  return /^https?:$/.test(address.protocol) && address.href.length <= caps.address ? address : undefined;
}
