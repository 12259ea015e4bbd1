import type { Provenance } from '../../core/dataset-description.ts';
import { licenseName } from '../describe/license-name.ts';
import { emailOf } from '../describe/provenance.ts';
import { writtenAddress } from '../describe/web-address.ts';
import { plainText } from './plain-text.ts';

interface Named {
  name?: string | undefined;
  url?: string | undefined;
}

/** What a portal writes of a dataset, as it writes it: anything may be missing, empty, or no address at all. */
export interface Facts {
  license?: Named | undefined;
  publisher?: Named | undefined;
  email?: string | undefined;
  contactUrl?: string | undefined;
  homepage?: string | undefined;
  repositories?: readonly string[];
}

const mostRepositories = 10;

/** The provenance that these facts make: each is there only when it says something. */
export function toProvenance(facts: Facts): Provenance {
  const provenance: Provenance = {};
  const license = toNamed(facts.license, licenseName);
  const publisher = toNamed(facts.publisher, (url) => new URL(url).host);
  const email = emailOf(facts.email ?? '');
  const contactUrl = writtenAddress(facts.contactUrl ?? '');
  const homepage = writtenAddress(facts.homepage ?? '');
  const repositories = (facts.repositories ?? []).flatMap((each) => writtenAddress(each) ?? []);
  if (license) provenance.license = license;
  if (publisher) provenance.publisher = publisher;
  if (email !== undefined) provenance.contact = { email };
  else if (contactUrl !== undefined) provenance.contact = { url: contactUrl };
  if (homepage !== undefined) provenance.homepage = homepage;
  if (repositories.length > 0)
    provenance.repositories = [...new Set(repositories)].slice(0, mostRepositories);
  return provenance;
}

function toNamed(
  said: Named | undefined,
  nameOf: (url: string) => string,
): { name: string; url?: string } | undefined {
  const url = writtenAddress(said?.url ?? '');
  const name = plainText(said?.name ?? '') || (url === undefined ? '' : nameOf(url));
  if (name === '') return undefined;
  return url === undefined ? { name } : { name, url };
}
