import type { ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';

/** The list of ways, which takes the keyboard from the button that asked for it. */
export function WayList({ children }: { children: ComponentChildren }) {
  const list = useFocus<HTMLUListElement>();
  return (
    <ul class="ways" ref={list} tabIndex={-1} aria-labelledby="other-ways">
      {children}
    </ul>
  );
}
