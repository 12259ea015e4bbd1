import { useState } from 'preact/hooks';

/** `refused`: the browser, or the page around this one, keeps us from the clipboard. */
export type CopyState = 'ready' | 'copied' | 'refused';

/** Returns a way to copy, to be called in a click, and how the last copying went. */
export function useCopy(): { state: CopyState; copy(text: string): Promise<void> } {
  const [state, setState] = useState<CopyState>('ready');
  return {
    state,
    async copy(text) {
      setState('ready');
      /* `navigator.clipboard` is missing where the page is not secure: that is a refusal like any other. */
      const copying = (async () => navigator.clipboard.writeText(text))();
      setState(
        await copying.then(
          () => 'copied' as const,
          () => 'refused' as const,
        ),
      );
    },
  };
}
