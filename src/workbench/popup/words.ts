import type { PopupWords } from '../../i18n/popup-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of the popup. */
export type Words = Catalogue & { popup: PopupWords };

/** `PopupApp` fetches and provides them. */
export const { Provider: PopupLanguage, useWords } = laterLanguage((words, popup: PopupWords): Words => ({
  ...words,
  popup,
}));
