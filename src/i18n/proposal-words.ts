import type { proposal as english } from './en/proposal.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said where a proposal is judged, in one language. */
export type ProposalWords = typeof english;

/** These words are apart from the catalogue: only who judges a proposal needs them. */
export const PROPOSAL_WORDS: LaterWords<ProposalWords> = {
  en: async () => (await import('./en/proposal.ts')).proposal,
  es: async () => (await import('./es/proposal.ts')).proposal,
  fr: async () => (await import('./fr/proposal.ts')).proposal,
};
