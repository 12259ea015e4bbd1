import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HistoryWords } from '../../i18n/history-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { useWords as useCatalogue } from '../context.ts';

/** The words of the catalogue and those about history. */
export type Words = Catalogue & { history: HistoryWords };

/** The words about history in the reader's language; `HistoryScreen` fetches and provides them. */
export const HistoryLanguage = createContext<HistoryWords | undefined>(undefined);

/** Returns all strings in the reader's language. Throws outside a `HistoryScreen`. */
export function useWords(): Words {
  const history = useContext(HistoryLanguage);
  const words = useCatalogue();
  if (history === undefined) throw new Error('No words about history were provided');
  return { ...words, history };
}
