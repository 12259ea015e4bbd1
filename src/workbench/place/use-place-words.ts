import { PLACE_WORDS, type PlaceWords } from '../../i18n/place/load-place-words.ts';
import { useLaterWords } from '../use-later-words.ts';

/** Returns the words about where data lives in the reader's language; undefined until they are there. */
export function usePlaceWords(): PlaceWords | undefined {
  return useLaterWords(PLACE_WORDS);
}
