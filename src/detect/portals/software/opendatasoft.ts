import type { Distribution } from '../../../core/dataset-description.ts';
import { type Portal, type PortalPage, declaredDataset, segment } from '../portal.ts';

const page = /\/explore\/(?:embed\/)?dataset\/([^/]+)/;
/** A dataset in the API of today, in those before it, and the download of the first one. */
const route =
  /(https?:\/\/[^/\s"]+)\/(?:api\/(?:explore\/)?v2\.\d\/catalog\/datasets\/|api\/v2\/catalog\/datasets\/|explore\/dataset\/)([^/\s?"]+)\/(?:exports|download|records)/gi;
const software = /opendatasoft|huwise|(?:^|\s)ods-/i;
/** What makes an export a part of the dataset. */
const filters = ['where', 'refine', 'exclude', 'q', 'limit', 'offset', 'select', 'rows'];

/** Opendatasoft, now Huwise: on the portal's own pages and on pages built of its parts. */
export const opendatasoft: Portal = {
  name: 'Opendatasoft',
  recognise(portalPage) {
    const { url } = portalPage;
    const id = datasetOf(portalPage);
    if (id === undefined) return undefined;
    const declared = declaredDataset(portalPage);
    const dataset = `${url.origin}/api/explore/v2.1/catalog/datasets/${segment(id)}`;
    const title = declared?.title ?? '';
    const href = wholeExport(portalPage, id) ?? `${dataset}/exports/csv?use_labels=true`;
    const whole: Distribution = { title: title || id, href, format: 'csv' };
    return { title, provenance: declared?.provenance ?? {}, distributions: [whole], api: dataset };
  },
};

/** The dataset in the page's address when the page is the portal's; else the only one whose exports the page links to. */
function datasetOf({ url, excerpt, written }: PortalPage): string | undefined {
  const linked = new Set(
    [...written.matchAll(route)].filter(([, origin]) => origin === url.origin).map(([, , id]) => id),
  );
  const named = page.exec(url.pathname)?.[1];
  if (named === undefined) return linked.size === 1 ? [...linked][0] : undefined;
  const isOurs = linked.has(named) || software.test(`${excerpt.generator}\n${written}`);
  return isOurs ? named : undefined;
}

/** The page's own link to all of the dataset as CSV, with the portal's choice of labels and delimiter. */
function wholeExport({ excerpt, url }: PortalPage, id: string): string | undefined {
  return excerpt.resources
    .filter(({ href }) => URL.canParse(href))
    .map(({ href }) => new URL(href))
    .find(
      (link) =>
        link.origin === url.origin &&
        link.pathname.endsWith(`/catalog/datasets/${id}/exports/csv`) &&
        !filters.some((name) => link.searchParams.has(name)),
    )?.href;
}
