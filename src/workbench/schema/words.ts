import type { SchemaWords } from '../../i18n/schema-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of what columns mean. */
export type Words = Catalogue & { schema: SchemaWords };

/** `SchemaPanel` fetches and provides them. */
export const { Provider: SchemaLanguage, useWords } = laterLanguage((words, schema: SchemaWords): Words => ({
  ...words,
  schema,
}));
