import type { Candidate } from '../../core/source.ts';
import { parseRepository } from '../addresses/parse-repository.ts';
import { namedTable } from '../named-file.ts';
import type { Followed } from './asking.ts';
import { repositoryLead } from './repository.ts';

/** Something that a record of an archive names, and how the two are related, in DataCite's words. */
export interface Related {
  address: string;
  relation: string;
}

/** The relations of a copy to what it was copied from, best first: Zenodo calls the repository it archives its supplement. */
const origins = ['issupplementto', 'isderivedfrom', 'isidenticalto', 'isversionof', 'ispartof', 'issourceof'];
/** Records of large collections name thousands of things. */
const most = 200;

/** The files and repositories that an archived dataset says it comes from. */
export function archivedFiles(related: readonly Related[]): Followed {
  const wanted = related
    .slice(0, most)
    .map(({ address, relation }) => ({ address, rank: origins.indexOf(relation.toLowerCase()) }))
    .filter(({ rank }) => rank !== -1);
  const candidates = wanted.flatMap(({ address, rank }): Candidate[] => {
    const file = namedTable(address);
    return file ? [{ source: file.source, reason: 'archived', score: 0.9 - 0.05 * rank }] : [];
  });
  const leads = wanted.flatMap(({ address, rank }) => {
    const repository = parseRepository(address);
    /* What was archived is a tag; corrections go to where work goes on. */
    return (repository && repositoryLead({ ...repository, ref: 'HEAD' }, 0.9 - 0.05 * rank)) ?? [];
  });
  return { candidates, leads };
}
