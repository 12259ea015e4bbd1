import type { Distribution } from '../../core/dataset-description.ts';
import type { ExcerptResource } from '../../core/page-excerpt.ts';
import { eachFileOnce } from '../describe/dataset.ts';
import { toDistribution } from '../describe/distribution.ts';
import { pathOf } from '../describe/web-address.ts';
import type { PortalPage } from './portal.ts';

/** The entries of a portal's page that hand over a data file: what `isDownload` says of their links is this portal's own. */
export function downloadsOf(
  { excerpt, url }: PortalPage,
  isDownload: (entry: ExcerptResource) => boolean,
): Distribution[] {
  const files = excerpt.resources
    .filter(isDownload)
    .flatMap(
      (entry) =>
        toDistribution({ written: entry.href, label: entry.format, title: nameOf(entry) }, url.href) ?? [],
    );
  return eachFileOnce(files);
}

/** The name of an entry; in some themes the label of its format stands inside its heading. Without a name, its words say more than an identifier. */
function nameOf({ title, format, text, href }: ExcerptResource): string {
  const rest = title.slice(0, -format.length);
  const isLabelled =
    format !== '' && title.toLowerCase().endsWith(format.toLowerCase()) && !rest.endsWith('.');
  if (title !== '') return isLabelled ? rest.trim() : title;
  return /\.[a-z]\w{1,8}$/i.test(pathOf(href)) ? '' : text;
}
