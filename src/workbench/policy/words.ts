import type { WizardWords } from '../../i18n/wizard-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** The words of the catalogue and those of the wizard. */
type Words = Catalogue & { wizard: WizardWords };

/** `PolicyWizard` fetches and provides them. */
export const { Provider: WizardLanguage, useWords } = laterLanguage((words, wizard: WizardWords): Words => ({
  ...words,
  wizard,
}));
