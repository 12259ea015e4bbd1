import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InspectWords } from '../../../i18n/inspect-words.ts';
import type { SchemaWords } from '../../../i18n/schema-words.ts';
import type { Words as Catalogue } from '../../../i18n/words.ts';
import { useLanguage } from '../../context.ts';
import { toFigures, type Figures } from './figures.ts';

/** The words of the catalogue, those about the inspection and the schema, and how the reader writes figures. */
export interface Words {
  common: Catalogue;
  inspect: InspectWords;
  schema: SchemaWords;
  figures: Figures;
  lang: string;
}

/** The words that come later; `InspectView` fetches and provides them. */
export const InspectLanguage = createContext<Pick<Words, 'inspect' | 'schema'> | undefined>(undefined);

/** Returns all strings in the reader's language. Throws outside an `InspectView`. */
export function useWords(): Words {
  const later = useContext(InspectLanguage);
  const { words, lang } = useLanguage();
  if (later === undefined) throw new Error('No words about the inspection were provided');
  return { common: words, ...later, figures: toFigures(lang), lang };
}
