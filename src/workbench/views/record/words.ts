import type { RecordWords } from '../../../i18n/record-words.ts';
import type { SchemaWords } from '../../../i18n/schema-words.ts';
import type { Words as Catalogue } from '../../../i18n/words.ts';
import { laterLanguage } from '../../later-language.ts';

interface Later {
  record: RecordWords;
  schema: SchemaWords;
}

/** The words of the catalogue, those of a record, and those for values that do not fit. */
export type Words = Catalogue & Later;

/** `RecordLanguage` fetches and provides them. */
export const { Provider, useWords } = laterLanguage((words, later: Later): Words => ({ ...words, ...later }));
