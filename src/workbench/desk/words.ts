import type { DeskWords } from '../../i18n/desk-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of the desk. */
export type Words = Catalogue & { desk: DeskWords };

/** `DeskApp` fetches and provides them. */
export const { Provider: DeskLanguage, useWords } = laterLanguage((words, desk: DeskWords): Words => ({
  ...words,
  desk,
}));
