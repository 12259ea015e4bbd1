import type { DatasetDescription, Provenance } from '../../core/dataset-description.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { describe } from '../../detect/describe/describe.ts';
import { canonicalAddress } from '../../detect/links/canonical-address.ts';
import { describePortal } from '../../detect/portals/describe-portal.ts';
import { plainText } from '../../detect/portals/plain-text.ts';

/** The page that a person came from, and what it says. */
export interface StatingPage {
  url: string;
  excerpt?: PageExcerpt | undefined;
}

const mostRepositories = 10;

/**
 * What a page says of the data that is open: who it is from, under which licence, made where. `file` is the file's address; what the page says of
 * another dataset is left out. Told by the page alone, so nothing to rely on.
 */
export function statedProvenance({ url, excerpt }: StatingPage, file: string | undefined): Provenance {
  if (!excerpt) return {};
  const portal = describePortal(excerpt, url);
  const described = describe(excerpt, url);
  const naming = described.filter((each) => namesFile(each, file));
  const isPage = ({ title, distributions }: DatasetDescription) => title === '' && distributions.length === 0;
  const datasets = naming.length > 0 ? naming : oneDataset(described.filter((each) => !isPage(each)));
  return together([...portal, ...datasets, ...described.filter(isPage)].map((each) => each.provenance));
}

function namesFile({ distributions }: DatasetDescription, file: string | undefined): boolean {
  if (file === undefined || !URL.canParse(file)) return false;
  const wanted = canonicalAddress(new URL(file));
  return distributions.some(({ href }) => canonicalAddress(new URL(href)) === wanted);
}

/** A page about one dataset may describe it in each vocabulary, but twice in none: else it is a list of datasets. */
function oneDataset(described: DatasetDescription[]): DatasetDescription[] {
  const vocabularies = described.map(({ by }) => by);
  return new Set(vocabularies).size === vocabularies.length ? described : [];
}

/** All that is said, each fact by whoever says it first. */
function together(said: readonly Provenance[]): Provenance {
  const all: Provenance = Object.assign({}, ...said.toReversed());
  const repositories = [...new Set(said.flatMap((each) => each.repositories ?? []))];
  return {
    ...all,
    ...(all.license && { license: { ...all.license, name: plainText(all.license.name) } }),
    ...(all.publisher && { publisher: { ...all.publisher, name: plainText(all.publisher.name) } }),
    ...(repositories.length > 0 && { repositories: repositories.slice(0, mostRepositories) }),
  };
}
