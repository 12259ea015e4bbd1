import { useEffect, useRef, useState } from 'preact/hooks';
import { firstOf, type GivenFile } from './given-file.ts';

/**
 * Calls back with the first of the files that are dropped anywhere on this page; left alone, the browser would leave the page for them.
 * Returns whether files are being dragged over it.
 */
export function useDroppedFile(onFile: (given: GivenFile) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      addEventListener(type, (event) => carriesFiles(event) && listener(event), { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    /* It leaves each element on its way; only leaving the page leads nowhere. */
    on('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const given = firstOf(event.dataTransfer?.files ?? []);
      if (given) latest.current(given);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
