import type { EntryFilter } from '../../../moderate/filter-entries.ts';

/** What the person asks of the list; an empty text asks for nothing. */
export interface FilterChoice {
  text: string;
  repository: string;
  contributor: string;
}

export const NO_FILTER: FilterChoice = { text: '', repository: '', contributor: '' };

/** Returns the filter that a choice means. */
export function toFilter({ text, repository, contributor }: FilterChoice): EntryFilter {
  return {
    text,
    ...(repository === '' ? {} : { repository }),
    ...(contributor === '' ? {} : { contributor }),
  };
}
