import type { DeskWords } from '../../i18n/desk-words.ts';
import type { ProposalWords } from '../../i18n/proposal-words.ts';
import type { Words as Catalogue } from '../../i18n/words.ts';
import { laterLanguage } from '../later-language.ts';

/** What the desk says besides the catalogue. */
interface Later {
  desk: DeskWords;
  proposal: ProposalWords;
}

/** The words of the catalogue, those of the desk and those of a proposal. */
export type Words = Catalogue & Later;

/** `DeskApp` fetches and provides them. */
export const { Provider: DeskLanguage, useWords } = laterLanguage((words, later: Later): Words => ({
  ...words,
  ...later,
}));
