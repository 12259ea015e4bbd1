import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../i18n/words.ts';
import { useWords } from './context.ts';

interface LaterLanguage<Later, All> {
  /** Provides the words that were fetched (`useLaterWords`). */
  Provider: Provider<Later | undefined>;
  /** Returns all strings in the reader's language. Throws outside the provider. */
  useWords(): All;
}

/** Returns how a part of the workbench speaks whose words are apart from the catalogue, because nobody needs them before the first table. */
export function laterLanguage<Later, All>(
  combine: (words: Words, later: Later) => All,
): LaterLanguage<Later, All> {
  const Language = createContext<Later | undefined>(undefined);
  return {
    Provider: Language.Provider,
    useWords() {
      const later = useContext(Language);
      const words = useWords();
      if (later === undefined) throw new Error('The words of this part were not provided');
      return combine(words, later);
    },
  };
}
