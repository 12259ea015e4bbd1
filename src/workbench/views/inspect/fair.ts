import type { TableProfile } from '../../../core/table/profile/profile.ts';
import type { TableSchema } from '../../../core/schema/table-schema.ts';
import type { InspectWords } from '../../../i18n/inspect-words.ts';
import type { Session } from '../../dataset/session.ts';

/** One thing that lets others find, read, understand or use a file again, or hinders them. */
export interface FairFact {
  aspect: 'findable' | 'accessible' | 'interoperable' | 'reusable';
  is: 'yes' | 'partly' | 'no';
  fact:
    | 'address'
    | 'key'
    | 'host'
    | 'format'
    | 'unicode'
    | 'header'
    | 'described'
    | 'license'
    | 'versions'
    | 'complete';
}

/** So many of the cells must be filled for a file to be complete, or half so. */
const [complete, halfComplete] = [0.95, 0.5];

/**
 * What can be seen of the principles that data be findable, accessible, interoperable and reusable (Wilkinson et al. 2016,
 * https://doi.org/10.1038/sdata.2016.18). Only what is known here is said.
 */
export function fairFacts(
  session: Session,
  schema: TableSchema | undefined,
  profile: TableProfile,
): FairFact[] {
  const { dataset, document } = session;
  const { policy } = dataset.rules;
  const hasLicense = policy.state === 'read' && policy.policy.license !== undefined;
  return [
    { aspect: 'findable', fact: 'address', is: yesIf(dataset.webUrl !== undefined) },
    { aspect: 'findable', fact: 'key', is: yesIf(dataset.key.length > 0) },
    { aspect: 'accessible', fact: 'host', is: yesIf(dataset.source.kind !== 'file') },
    { aspect: 'interoperable', fact: 'format', is: 'yes' },
    { aspect: 'interoperable', fact: 'unicode', is: yesIf(document.dialect.encoding.startsWith('utf-')) },
    { aspect: 'interoperable', fact: 'header', is: yesIf(hasNames(document.header)) },
    { aspect: 'interoperable', fact: 'described', is: described(schema, document.columns) },
    { aspect: 'reusable', fact: 'license', is: yesIf(hasLicense) },
    { aspect: 'reusable', fact: 'versions', is: yesIf(dataset.version.commit !== undefined) },
    { aspect: 'reusable', fact: 'complete', is: completeness(filledShare(profile)) },
  ];
}

/** The share of all cells that hold a value. */
export function filledShare({ columns }: TableProfile): number {
  const all = columns.reduce((sum, { records }) => sum + records, 0);
  const missing = columns.reduce((sum, { kinds }) => sum + kinds.missing, 0);
  return all === 0 ? 0 : 1 - missing / all;
}

/** Returns a fact in the reader's language. */
export function fairText({ fact, is }: FairFact, { fair }: InspectWords): string {
  const texts: Partial<Record<FairFact['is'], string>> = fair[fact];
  return texts[is] ?? '';
}

function yesIf(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

function hasNames(header: readonly string[]): boolean {
  return (
    header.length > 0 && header.every((name) => name.trim() !== '') && new Set(header).size === header.length
  );
}

function described(schema: TableSchema | undefined, columns: readonly string[]): FairFact['is'] {
  const said = new Set(
    schema?.fields
      .filter(({ description, title }) => (description ?? title) !== undefined)
      .map(({ name }) => name),
  );
  const count = columns.filter((name) => said.has(name)).length;
  if (count === 0) return 'no';
  return count === columns.length ? 'yes' : 'partly';
}

function completeness(share: number): FairFact['is'] {
  if (share >= complete) return 'yes';
  return share >= halfComplete ? 'partly' : 'no';
}
