import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue, Words } from '../i18n/words.ts';

/** Where the workbench lives: over a page, in a tab of its own, or as a part of its publisher's page. */
export type Shell = 'overlay' | 'tab' | 'embed';

/** The reader's language, for every component; `start` provides it. */
export const Language = createContext<Catalogue | undefined>(undefined);
export const ShellContext = createContext<Shell>('tab');

/** Returns the reader's language and all strings in it. Throws outside a page of ours, which has no words to fall back on. */
export function useLanguage(): Catalogue {
  const language = useContext(Language);
  if (language === undefined) throw new Error('No language was provided');
  return language;
}

/** Returns all strings in the reader's language. */
export function useWords(): Words {
  return useLanguage().words;
}

export function useShell(): Shell {
  return useContext(ShellContext);
}
