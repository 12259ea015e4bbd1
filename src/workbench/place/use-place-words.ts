import { useEffect, useState } from 'preact/hooks';
import { loadPlaceWords, type PlaceWords } from '../../i18n/place/load-place-words.ts';
import { useLanguage } from '../context.ts';

/** Returns the words about where data lives in the reader's language; undefined until they are there. */
export function usePlaceWords(): PlaceWords | undefined {
  const { lang } = useLanguage();
  const [words, setWords] = useState<PlaceWords>();
  useEffect(() => {
    loadPlaceWords(lang).then(setWords, () => undefined);
  }, [lang]);
  return words;
}
