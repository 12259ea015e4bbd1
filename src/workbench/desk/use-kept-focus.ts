import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the keyboard to an element when what had it went away with the screen that `screen` named: else it would start
 * at the top of the page again. Returns the element's reference.
 */
export function useKeptFocus(screen: string): { current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, [screen]);
  return element;
}
