import type { schema as english } from './en/schema.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said about what columns mean, and about values that do not fit, in one language. */
export type SchemaWords = typeof english;

/** These words are apart from the catalogue: nobody needs them before the first table. */
export const SCHEMA_WORDS: LaterWords<SchemaWords> = {
  en: async () => (await import('./en/schema.ts')).schema,
  es: async () => (await import('./es/schema.ts')).schema,
  fr: async () => (await import('./fr/schema.ts')).schema,
};
