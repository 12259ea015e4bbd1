import { pathOf } from '../../describe/web-address.ts';
import { downloadsOf } from '../portal-files.ts';
import { type Portal, declaredDataset } from '../portal.ts';

const page = /^(.*)\/(?:dataset\.xhtml|citation)$/;
const file = /\/api\/access\/datafile\/(?::persistentId|\d{1,20})/i;

/** Dataverse. Its pages name no mailbox: there is a form instead. */
export const dataverse: Portal = {
  name: 'Dataverse',
  recognise(portalPage) {
    const { url, written, excerpt } = portalPage;
    const prefix = page.exec(url.pathname)?.[1];
    const id = url.searchParams.get('persistentId');
    if (prefix === undefined || id === null) return undefined;
    if (!file.test(written) && !/dataverse/i.test(excerpt.generator)) return undefined;
    const declared = declaredDataset(portalPage);
    const files = declared?.distributions ?? [];
    return {
      title: declared?.title ?? '',
      provenance: declared?.provenance ?? {},
      distributions:
        files.length > 0 ? files : downloadsOf(portalPage, ({ href }) => file.test(pathOf(href))),
      api: `${url.origin}${prefix}/api/datasets/:persistentId/?persistentId=${encodeURIComponent(id)}`,
    };
  },
};
