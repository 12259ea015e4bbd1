import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ENGLISH, type Words } from '../i18n/words.ts';

/** Where the workbench lives: over a page, in a tab of its own, or as a part of its publisher's page. */
export type Shell = 'overlay' | 'tab' | 'embed';

/** The reader's language, for every component. */
export const Language = createContext(ENGLISH);
export const ShellContext = createContext<Shell>('tab');

/** Returns all strings in the reader's language. */
export function useWords(): Words {
  return useContext(Language).words;
}

export function useShell(): Shell {
  return useContext(ShellContext);
}
