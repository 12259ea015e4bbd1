import type { wizard as english } from './en/wizard.ts';
import type { LaterWords } from './load-later.ts';

/** All that is asked of a publisher, in one language. */
export type WizardWords = typeof english;

/** These words are apart from the catalogue: only who publishes a file needs them. */
export const WIZARD_WORDS: LaterWords<WizardWords> = {
  en: async () => (await import('./en/wizard.ts')).wizard,
  es: async () => (await import('./es/wizard.ts')).wizard,
  fr: async () => (await import('./fr/wizard.ts')).wizard,
};
