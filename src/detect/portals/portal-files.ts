import type { Distribution } from '../../core/dataset-description.ts';
import type { ExcerptResource } from '../../core/page-excerpt.ts';
import { eachFileOnce } from '../describe/dataset.ts';
import { toDistribution } from '../describe/distribution.ts';
import type { PortalPage } from './portal.ts';

/** The entries of a portal's page that hand over a data file: what `isDownload` says of their links is this portal's own. */
export function downloadsOf(
  { excerpt, url }: PortalPage,
  isDownload: (entry: ExcerptResource) => boolean,
): Distribution[] {
  const files = excerpt.resources
    .filter(isDownload)
    .flatMap(
      ({ href, format, title }) =>
        toDistribution({ written: href, label: format, title: nameOf(title, format) }, url.href) ?? [],
    );
  return eachFileOnce(files);
}

/** The name of an entry; in some themes the label of its format stands inside its heading. */
function nameOf(title: string, format: string): string {
  const label = ` ${format.toLowerCase()}`;
  return title.toLowerCase().endsWith(label) ? title.slice(0, -label.length).trim() : title;
}
