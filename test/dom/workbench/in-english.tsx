import type { ComponentChild } from 'preact';
import { en } from '../../../src/i18n/en.ts';
import type { Catalogue } from '../../../src/i18n/words.ts';
import { Language } from '../../../src/workbench/context.ts';

export const ENGLISH: Catalogue = { words: en, lang: 'en' };

/** Returns a part of the workbench as a page of ours shows it to an English reader. */
export function inEnglish(part: ComponentChild) {
  return <Language.Provider value={ENGLISH}>{part}</Language.Provider>;
}
