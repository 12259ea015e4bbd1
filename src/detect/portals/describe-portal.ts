import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { type Portal, portalPage } from './portal.ts';
import { arcgisHub } from './software/arcgis-hub.ts';
import { ckan } from './software/ckan.ts';
import { dataverse } from './software/dataverse.ts';
import { inveniordm } from './software/inveniordm.ts';
import { opendatasoft } from './software/opendatasoft.ts';
import { socrata } from './software/socrata.ts';
import { udata } from './software/udata.ts';

/** Every portal that is known. A new one is one more line. */
const portals: readonly Portal[] = [ckan, udata, opendatasoft, socrata, arcgisHub, dataverse, inveniordm];

/** The dataset of a portal's page: one description, or none when no portal is recognised. `url` is the page's. */
export function describePortal(excerpt: PageExcerpt, url: string): DatasetDescription[] {
  const page = portalPage(excerpt, url);
  if (!page) return [];
  for (const { name, recognise } of portals) {
    const dataset = recognise(page);
    if (dataset) return [{ ...dataset, by: name }];
  }
  return [];
}
