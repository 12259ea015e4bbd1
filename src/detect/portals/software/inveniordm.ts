import { eachFileOnce } from '../../describe/dataset.ts';
import { toDistribution } from '../../describe/distribution.ts';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { pathOf } from '../../describe/web-address.ts';
import { type Portal, type PortalPage, declaredDataset, segment } from '../portal.ts';

const page = /^(.*)\/records?\/([^/]+)(?:\/latest)?\/?$/;

/** InvenioRDM, which runs Zenodo and the archives of universities. */
export const inveniordm: Portal = {
  name: 'InvenioRDM',
  recognise(portalPage) {
    const { url } = portalPage;
    const [, prefix, id] = page.exec(url.pathname) ?? [];
    if (prefix === undefined || id === undefined) return undefined;
    const files = filesOf(portalPage, id);
    if (files.length === 0) return undefined;
    const declared = declaredDataset(portalPage);
    const distributions = eachFileOnce(
      files.flatMap(
        ({ href, type }) => toDistribution({ written: href, label: type, title: '' }, url.href) ?? [],
      ),
    );
    return {
      title: declared?.title ?? '',
      provenance: { ...declared?.provenance, ...releasedFrom(portalPage) },
      distributions,
      api: `${url.origin}${prefix}/api/records/${segment(id)}`,
    };
  },
};

/** The files of a record are named in the head, `alternate` and `item`; older pages link them. */
function filesOf({ excerpt, url }: PortalPage, id: string): { href: string; type: string }[] {
  const routes = [`/records/${id}/files/`, `/record/${id}/files/`];
  return [...excerpt.links, ...excerpt.resources.map(({ href, format }) => ({ href, type: format }))].filter(
    ({ href }) => href.startsWith(`${url.origin}/`) && routes.some((route) => pathOf(href).includes(route)),
  );
}

/** The repository of which the record is a release: the archive names the tag. */
function releasedFrom({ excerpt }: PortalPage): { repositories?: string[] } {
  const repositories = excerpt.anchors
    .filter(({ place, href }) => place === 'main' && /\/(?:tree|releases\/tag)\//.test(pathOf(href)))
    .flatMap(({ href }) => repositoriesIn(href));
  return repositories.length === 0 ? {} : { repositories: [...new Set(repositories)].slice(0, 10) };
}
