import type { HistoryWords } from '../../i18n/history-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of a history. */
export type Words = Catalogue & { history: HistoryWords };

/** `HistoryScreen` fetches and provides them. */
export const { Provider: HistoryLanguage, useWords } = laterLanguage(
  (words, history: HistoryWords): Words => ({ ...words, history }),
);
