import { useEffect, useRef } from 'preact/hooks';
import { pastedTable } from './pasted-table.ts';

/** Calls back with a table, or a file, that is pasted anywhere on the page but in a field. */
export function usePastedTable(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const file =
        event.clipboardData?.files[0] ?? pastedTable(event.clipboardData?.getData('text/plain') ?? '');
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
