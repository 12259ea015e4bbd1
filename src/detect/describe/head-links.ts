import type { DatasetDescription, Distribution } from '../../core/dataset-description.ts';
import type { HeadLink, PageExcerpt } from '../../core/page-excerpt.ts';
import { eachFileOnce } from './dataset.ts';
import { toDistribution } from './distribution.ts';
import { licenseName } from './license-name.ts';
import { repositoriesIn } from './repository-address.ts';
import { pathOf } from './web-address.ts';

/** What every API and every feed speaks. */
const apiType = /(?:application|text)\/(?:json|xml|(?:activity|feed|manifest)\+json)/i;
/** What machines read about a dataset. */
const metadataType = /ld\+json|csvm\+json|datapackage/i;
const metadataName = /(?:^|\/)(?:datapackage\.json|[^/]*-metadata\.json)$/i;

/**
 * The dataset whose files the head of a page names by typed links: `alternate`, and `item`, `license`, `cite-as` as Signposting
 * (signposting.org) has them. Undefined when it names no data file and no description of one.
 */
export function headDataset({ links }: PageExcerpt, url: string): DatasetDescription | undefined {
  const items = filesOf(links, /(?:^|\s)item(?:\s|$)/, url);
  const distributions = eachFileOnce([...items, ...filesOf(links, /(?:^|\s)alternate(?:\s|$)/, url)]);
  const api = links.find(isMetadata)?.href;
  if (distributions.length === 0 && api === undefined) return undefined;
  return {
    title: distributions[0]?.title ?? '',
    by: items.length > 0 ? 'Signposting' : 'HTML',
    provenance: provenanceOf(links),
    distributions,
    ...(api === undefined ? {} : { api }),
  };
}

function filesOf(links: readonly HeadLink[], rel: RegExp, url: string): Distribution[] {
  return links
    .filter((link) => rel.test(link.rel) && !apiType.test(link.type))
    .flatMap(({ href, type, title }) => toDistribution({ written: href, label: type, title }, url) ?? []);
}

function isMetadata({ rel, type, href }: HeadLink): boolean {
  if (!/describedby|alternate/.test(rel)) return false;
  return metadataType.test(type) || metadataName.test(pathOf(href));
}

function provenanceOf(links: readonly HeadLink[]): DatasetDescription['provenance'] {
  const hrefOf = (rel: RegExp): string | undefined => links.find((link) => rel.test(link.rel))?.href;
  const license = hrefOf(/licen[cs]e/);
  const homepage = hrefOf(/cite-as/);
  const repositories = links
    .filter(({ rel }) => rel.includes('vcs-'))
    .flatMap(({ href }) => repositoriesIn(href));
  return {
    ...(license === undefined ? {} : { license: { name: licenseName(license), url: license } }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(repositories.length === 0 ? {} : { repositories }),
  };
}
