import { type Portal, type PortalPage, declaredDataset, segment } from '../portal.ts';
import { pathOf } from '../../describe/web-address.ts';
import { downloadsOf } from '../portal-files.ts';

/** `/datasets/{slug}` under a language, and the pages about it. */
const page = /\/datasets\/([^/]+)(?:\/[a-z-]+)?\/?$/;
/** The front of today links its metadata, the one before it its files; each file has an address that stays. */
const metadata = /^(https?:\/\/[^/\s]+(?:\/[^/\s]+){0,3})\/api\/1\/datasets\/([^/\s]+)\/rdf\.[a-z]+$/im;
const file = /\/datasets\/r\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** udata, which runs data.gouv.fr and others, with its front of today (cdata) and the one before it (udata-front). */
export const udata: Portal = {
  name: 'udata',
  recognise(portalPage) {
    const slug = page.exec(portalPage.url.pathname)?.[1];
    const api = slug === undefined ? undefined : apiOf(portalPage, slug);
    if (api === undefined) return undefined;
    const declared = declaredDataset(portalPage);
    const files = downloadsOf(portalPage, ({ href }) => file.test(pathOf(href)));
    return {
      title: declared?.title ?? '',
      provenance: declared?.provenance ?? {},
      distributions: files.length > 0 ? files : (declared?.distributions ?? []),
      api,
    };
  },
};

function apiOf({ url, excerpt, written }: PortalPage, slug: string): string | undefined {
  const [, base, id] = metadata.exec(written) ?? [];
  if (base !== undefined && id !== undefined) return `${base}/api/1/datasets/${segment(id)}/`;
  const hasFiles = excerpt.resources.some(({ href }) => file.test(pathOf(href)));
  const isDeclared = /\/datasets\/r\/[0-9a-f]{8}-/i.test(written);
  return hasFiles || isDeclared ? `${url.origin}/api/1/datasets/${segment(slug)}/` : undefined;
}
