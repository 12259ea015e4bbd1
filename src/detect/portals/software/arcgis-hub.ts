import type { Distribution } from '../../../core/dataset-description.ts';
import { type Portal, type PortalPage, declaredDataset } from '../portal.ts';

/** `/datasets/{organisation}::{title}` or `/datasets/{item}_{layer}`, and the views of it. */
const page = /\/datasets\/(?:([0-9a-f]{32})(?:_(\d{1,4}))?|[^/]*::[^/]+)(?:\/[a-z]+)?\/?$/i;
/** Where Hub names the item that a dataset is: its home, its services, its downloads. */
const item =
  /(?:\/home\/item\.html\?id=|\/content\/items\/|\/api\/download\/v1\/items\/|\/api\/v3\/datasets\/|opendata\.arcgis\.com\/datasets\/)([0-9a-f]{32})(?:_(\d{1,4}))?/gi;
const layer = /[?&;](?:amp;)?(?:layers|sublayer)=(\d{1,4})/i;

/** ArcGIS Hub, on any domain. */
export const arcgisHub: Portal = {
  name: 'ArcGIS Hub',
  recognise(portalPage) {
    const found = itemOf(portalPage);
    if (!found) return undefined;
    const declared = declaredDataset(portalPage);
    const title = declared?.title ?? '';
    const { id } = found;
    const href = `${portalPage.url.origin}/api/download/v1/items/${id}/csv?layers=${found.layer}`;
    const whole: Distribution = { title: title || id, href, format: 'csv' };
    const files = declared?.distributions ?? [];
    return {
      title,
      provenance: declared?.provenance ?? {},
      distributions: files.some(({ format }) => format === 'csv') ? files : [whole, ...files],
      api: `https://www.arcgis.com/sharing/rest/content/items/${id}?f=json`,
    };
  },
};

/** The item in the page's address when the page names it, too; else the only item that the page names. */
function itemOf({ url, written }: PortalPage): { id: string; layer: string } | undefined {
  const route = page.exec(url.pathname);
  if (!route) return undefined;
  const named = [...written.matchAll(item)];
  const ids = new Set(named.map(([, id]) => id?.toLowerCase()));
  const id = route[1]?.toLowerCase() ?? (ids.size === 1 ? [...ids][0] : undefined);
  if (id === undefined || !ids.has(id)) return undefined;
  const layers = named.filter(([, each]) => each?.toLowerCase() === id).map(([, , each]) => each);
  return { id, layer: route[2] ?? layers.find(Boolean) ?? layer.exec(written)?.[1] ?? '0' };
}
