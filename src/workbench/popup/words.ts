import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PopupWords } from '../../i18n/popup-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { useWords as useCatalogue } from '../context.ts';

/** The words of the catalogue and those of the popup. */
export type Words = Catalogue & { popup: PopupWords };

/** The words of the popup in the reader's language; `PopupApp` fetches and provides them. */
export const PopupLanguage = createContext<PopupWords | undefined>(undefined);

/** Returns all strings in the reader's language. Throws outside a `PopupApp`. */
export function useWords(): Words {
  const popup = useContext(PopupLanguage);
  const words = useCatalogue();
  if (popup === undefined) throw new Error('No words of the popup were provided');
  return { ...words, popup };
}
