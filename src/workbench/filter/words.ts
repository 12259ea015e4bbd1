import type { FilterWords } from '../../i18n/filter-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of the filter. */
export type Words = Catalogue & { narrow: FilterWords };

/** `FilterLanguage` fetches and provides them. */
export const { Provider, useWords } = laterLanguage((words, narrow: FilterWords): Words => ({
  ...words,
  narrow,
}));
