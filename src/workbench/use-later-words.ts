import { useEffect, useState } from 'preact/hooks';
import { loadLater, type LaterWords } from '../i18n/load-later.ts';
import { useLanguage } from './context.ts';

/** Returns words that are fetched when they are needed, in the reader's language; undefined until they are there. */
export function useLaterWords<W>(words: LaterWords<W>): W | undefined {
  const { lang } = useLanguage();
  const [loaded, setLoaded] = useState<W>();
  useEffect(() => {
    loadLater(words, lang).then(
      (found) => setLoaded(() => found),
      () => undefined,
    );
  }, [lang]);
  return loaded;
}
