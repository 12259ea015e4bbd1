/** Which records are wanted, and in which order. Everything that is said must hold. */
export interface Filter {
  /** In any cell, whatever its case and accents. */
  text: string;
  facets: readonly Facet[];
  ranges: readonly Range[];
  /** The first counts most. */
  sort: readonly SortBy[];
}

/** Values chosen of one column: any of them, all of them (where a cell holds several), or nothing else. */
export interface Facet {
  column: string;
  values: readonly string[];
  mode: 'or' | 'and' | 'only';
}

/** Numbers or dates between two, both included; as the file writes them. */
export interface Range {
  column: string;
  from?: string;
  to?: string;
}

export interface SortBy {
  column: string;
  descending: boolean;
}

/** All records, in the order of the file. */
export const NO_FILTER: Filter = { text: '', facets: [], ranges: [], sort: [] };
