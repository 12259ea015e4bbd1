import type { ComponentChildren } from 'preact';
import { FILTER_WORDS } from '../../i18n/filter-words.ts';
import { useLaterWords } from '../use-later-words.ts';
import { Provider } from './words.ts';

/** Fetches the words of the filter; what is inside is shown when they are there. */
export function FilterLanguage({ children }: { children: ComponentChildren }) {
  const filter = useLaterWords(FILTER_WORDS);
  return filter === undefined ? null : <Provider value={filter}>{children}</Provider>;
}
