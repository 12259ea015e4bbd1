import type { HandOverWords } from '../../i18n/hand-over-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of the ways out without a token. */
export type Words = Catalogue & { handOver: HandOverWords };

/** The send page and `HandOver` fetch and provide them. */
export const { Provider: HandOverLanguage, useWords } = laterLanguage(
  (words, handOver: HandOverWords): Words => ({ ...words, handOver }),
);
