/** The question to a host, by the kind of lead. */
export type LeadWords = Record<
  'npm' | 'zenodo' | 'doi' | 'portal' | 'well-known' | 'repository' | 'gist',
  (host: string) => string
>;

/** Why a host gave no answer that can be used. */
export type LeadProblem = Record<
  'not-found' | 'refused' | 'rate-limited' | 'unreachable' | 'too-large' | 'elsewhere' | 'unexpected',
  (host: string) => string
>;

/** What sets the page's words apart from the file's. */
export type Difference = (page: string, file: string) => string;
