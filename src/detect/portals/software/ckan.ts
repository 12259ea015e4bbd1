import type { Provenance } from '../../../core/dataset-description.ts';
import type { ExcerptResource, PageExcerpt } from '../../../core/page-excerpt.ts';
import { emailOf } from '../../describe/provenance.ts';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { pathOf, writtenAddress } from '../../describe/web-address.ts';
import { toProvenance } from '../facts.ts';
import { downloadsOf } from '../portal-files.ts';
import { type Portal, type PortalPage, segment } from '../portal.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** `/dataset/{name}`, a resource of it, or a view of one; under any prefix. */
const page = /^(.*)\/dataset\/([^/]+)(?:\/resource\/[^/]+(?:\/view\/[^/]+)?)?\/?$/;
const ownRoute = new RegExp(`/dataset/[^/\\s]+/resource/${uuid}|/datastore/dump/${uuid}`, 'i');
const downloadRoute = new RegExp(`/resource/${uuid}/download(?:/|$)|/datastore/dump/${uuid}`, 'i');
/** The link of an entry to its file, in today's theme and in older ones. */
const downloadName = /(?:^|\s)(?:resource-url-analytics|ga-download|hdx-btn)(?:\s|$)/;

/** CKAN, also under a prefix; its templates are the source of the names: github.com/ckan/ckan. */
export const ckan: Portal = {
  name: 'CKAN',
  recognise(portalPage) {
    const { url, excerpt } = portalPage;
    const route = page.exec(url.pathname);
    if (!route || !isCkan(portalPage)) return undefined;
    const [, prefix = '', name = ''] = route;
    return {
      title: '',
      provenance: provenanceOf(excerpt),
      distributions: downloadsOf(portalPage, isDownload),
      api: `${url.origin}${prefix}/api/3/action/package_show?id=${segment(name)}`,
    };
  },
};

/** It says so itself, or it links to the parts of a dataset as only CKAN does. */
function isCkan({ excerpt, url }: PortalPage): boolean {
  if (/\bckan\b/i.test(excerpt.generator)) return true;
  return excerpt.resources.some(
    ({ href, names }) =>
      downloadName.test(names) || (href.startsWith(`${url.origin}/`) && ownRoute.test(pathOf(href))),
  );
}

/** An entry has two links: one to the page about the file, and one to the file. */
function isDownload({ href, names }: ExcerptResource): boolean {
  return downloadName.test(names) || downloadRoute.test(pathOf(href));
}

function provenanceOf({ anchors, properties }: PageExcerpt): Provenance {
  const said = (name: string) =>
    properties.filter((each) => each.name === name && each.value).map(({ value }) => value);
  const licence = anchors.find(({ rel }) => /(?:^|\s)dc:rights(?:\s|$)/.test(rel));
  const [author] = said('dc:creator');
  const [maintainer] = said('dc:contributor');
  const homepages = said('foaf:homepage');
  return toProvenance({
    license: {
      name: licence?.text ?? said('dc:rights').find((text) => !writtenAddress(text)),
      url: licence?.href,
    },
    publisher: { name: author ?? maintainer },
    email: mailboxOf(anchors, maintainer) ?? mailboxOf(anchors, author),
    homepage: homepages.find((text) => writtenAddress(text)),
    repositories: [...homepages, ...said('rdf:value')].flatMap(repositoriesIn),
  });
}

/** A person's name is written as a link to their mailbox. */
function mailboxOf(anchors: PageExcerpt['anchors'], name: string | undefined): string | undefined {
  const link = anchors.find(
    ({ href, text }) => name !== undefined && text === name && href.startsWith('mailto:'),
  );
  return link && emailOf(link.href);
}
