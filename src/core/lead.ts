/** Who can be asked where a file lives. Each is one request, or a few, to one host. */
export const LEAD_KINDS = ['npm', 'zenodo', 'doi', 'portal', 'well-known', 'repository', 'gist'] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** A question that may lead to the file behind a finding; it is asked only when the person says so, of the host named on screen. */
export interface Lead {
  kind: LeadKind;
  /** Who is asked, as in an address. */
  host: string;
  /** What is asked first: an absolute https address, or http on this machine. */
  url: string;
  /** What it is about: the address of the repository, package file, record or page. */
  about: string;
  /** 0–1, for ranking only. */
  score: number;
}
