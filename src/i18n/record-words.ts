import type { record as english } from './en/record.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said about one record and about cards of records, in one language. */
export type RecordWords = typeof english;

/** These words are apart from the catalogue: nobody needs them before the first table. */
export const RECORD_WORDS: LaterWords<RecordWords> = {
  en: async () => (await import('./en/record.ts')).record,
  es: async () => (await import('./es/record.ts')).record,
  fr: async () => (await import('./fr/record.ts')).record,
};
