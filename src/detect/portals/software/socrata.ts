import { type Portal, declaredDataset } from '../portal.ts';

/** `/d/{id}`, `/{category}/{title}/{id}`, and the views of it: the identifier is four characters, a hyphen and four more. */
const page = /\/([a-z0-9]{4}-[a-z0-9]{4})(?:\/[a-z_]+)?\/?$/;

/** Socrata, of Tyler Technologies. */
export const socrata: Portal = {
  name: 'Socrata',
  recognise(portalPage) {
    const { url, written } = portalPage;
    const id = page.exec(url.pathname)?.[1];
    if (id === undefined || !namesView(written, id)) return undefined;
    const declared = declaredDataset(portalPage);
    const title = declared?.title ?? '';
    /* `/resource/{id}.csv` looks simpler and ends after 1,000 records. */
    const href = `${url.origin}/api/views/${id}/rows.csv?accessType=DOWNLOAD`;
    return {
      title,
      provenance: declared?.provenance ?? {},
      distributions: [{ title: title || id, href, format: 'csv' }],
      api: `${url.origin}/api/views/${id}.json`,
    };
  },
};

/** The years in an address look like an identifier, too: the page has to name the view of this one. */
function namesView(written: string, id: string): boolean {
  return ['/api/views/', '/api/v3/views/', '/resource/'].some((route) => written.includes(`${route}${id}`));
}
