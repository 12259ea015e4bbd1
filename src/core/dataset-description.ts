/** Who or what a dataset is from, in the words of whoever published it: shown as text, never trusted. */
export interface Provenance {
  license?: { name: string; url?: string };
  publisher?: { name: string; url?: string };
  contact?: { email?: string; url?: string };
  homepage?: string;
  /** Addresses of repositories that its publisher names as the place where it is made. */
  repositories?: string[];
}

/** One file of a dataset, as DCAT says `distribution`. */
export interface Distribution {
  title: string;
  /** Absolute address of its bytes. */
  href: string;
  format: 'csv' | 'tsv' | 'other';
}

/** A dataset that metadata or a portal describes. */
export interface DatasetDescription {
  title: string;
  /** Who says so: a vocabulary, or the name of a portal's software. */
  by: string;
  provenance: Provenance;
  distributions: Distribution[];
  /** The portal's own answer about this dataset, which says more; asked only after the person opened the entry. */
  api?: string;
}
