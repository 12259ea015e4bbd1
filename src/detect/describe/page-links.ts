import type { DatasetDescription, Provenance } from '../../core/dataset-description.ts';
import type { ExcerptAnchor, PageExcerpt } from '../../core/page-excerpt.ts';
import { licenseName } from './license-name.ts';
import { emailOf } from './provenance.ts';
import { pathOf, webAddress } from './web-address.ts';

const metadataName = /\/datapackage\.json$/i;
const saysLicense = /(?:^|\s)(?:license|dc:rights|dct:license|dcterms:license|cc:license)(?:\s|$)/;
const vcs = /(?:^|\s)vcs-\w+/;
const repositoryMeta = /^git(?:hub)?-repo$/i;

/**
 * What the visible links and the `<meta>`s of a page say about whatever it shows: its licence, the only mailbox it names, the
 * repository it is made in, a data package that describes it. No file: those are findings already.
 */
export function pageDataset(excerpt: PageExcerpt, url: string): DatasetDescription | undefined {
  const api = excerpt.anchors.find(({ href }) => metadataName.test(pathOf(href)))?.href;
  const provenance = provenanceOf(excerpt, url);
  if (api === undefined && Object.keys(provenance).length === 0) return undefined;
  return { title: '', by: 'HTML', provenance, distributions: [], ...(api === undefined ? {} : { api }) };
}

function provenanceOf({ anchors, metas }: PageExcerpt, url: string): Provenance {
  const links = anchors.filter(({ href }) => !href.startsWith('mailto:'));
  const license = links.find(({ rel }) => saysLicense.test(rel));
  const mailboxes = new Set(
    anchors.flatMap(({ href }) => (href.startsWith('mailto:') ? (emailOf(decode(href)) ?? []) : [])),
  );
  const [email] = mailboxes.size === 1 ? mailboxes : [];
  const repositories = [
    ...metas.filter(({ name }) => repositoryMeta.test(name)).map(({ content }) => repositoryOf(content, url)),
    ...links.filter(({ rel }) => vcs.test(rel)).map(({ href }) => href),
  ].filter((each) => each !== undefined);
  return {
    ...(license ? { license: licenseOf(license) } : {}),
    ...(email === undefined ? {} : { contact: { email } }),
    ...(repositories.length === 0 ? {} : { repositories }),
  };
}

function licenseOf({ text, href }: ExcerptAnchor): NonNullable<Provenance['license']> {
  return { name: text || licenseName(href), url: href };
}

/** `github-repo` holds an address or, as bookdown writes it, `owner/name`. */
function repositoryOf(content: string, url: string): string | undefined {
  const isName = /^[\w.-]+\/[\w.-]+$/.test(content);
  return isName ? `https://github.com/${content}` : webAddress(content, url);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
