import { useLayoutEffect, useRef } from 'preact/hooks';

/** Hears the keys that are pressed inside an element; what `press` says true to does nothing else. Returns its reference. */
export function useKeys(press: (event: KeyboardEvent) => boolean): { current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(press);
  latest.current = press;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !latest.current(event)) return;
      event.preventDefault();
    };
    const heard = element.current;
    heard?.addEventListener('keydown', onKeyDown);
    return () => heard?.removeEventListener('keydown', onKeyDown);
  }, []);
  return element;
}
