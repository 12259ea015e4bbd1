import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

/** The state of the search field and what it found. */
export interface Search {
  text: string;
  setText(text: string): void;
  clear(): void;
  /** Records found, 0-based; undefined when nothing is searched. */
  found: readonly number[] | undefined;
  /** How many were found, in words; undefined when nothing is searched. */
  said: string | undefined;
}

/** Typing pauses that long before a search starts. */
const PAUSE_MS = 120;

/** Searches all cells as they are now, after corrections, whenever the text changes or records come and go. */
export function useSearch(session: Session, first = ''): Search {
  const { editor } = useWords();
  const [text, setText] = useState(first);
  const [found, setFound] = useState<readonly number[]>();
  useEffect(() => {
    if (text.trim() === '') return setFound(undefined);
    const timer = setTimeout(() => setFound(session.document.search(text.trim())), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, session, session.document.length]);
  const said = found && (found.length === 0 ? editor.nothingFound : editor.found(found.length));
  const clear = () => {
    setText('');
    setFound(undefined);
  };
  return { text, setText, clear, found, said };
}
