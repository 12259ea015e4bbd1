import type { ProposalWords } from '../../i18n/proposal-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of a proposal. */
export type Words = Catalogue & { proposal: ProposalWords };

/** `ProposalPage` and the desk fetch and provide them. */
export const { Provider: ProposalLanguage, useWords } = laterLanguage(
  (words, proposal: ProposalWords): Words => ({ ...words, proposal }),
);
