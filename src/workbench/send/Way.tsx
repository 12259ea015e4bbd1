import type { ComponentChildren } from 'preact';

interface WayProps {
  kind: 'issue' | 'editor' | 'mail' | 'files';
  title: string;
  /** What happens, and what becomes public. */
  does: string;
  children: ComponentChildren;
}

/** One way out, and what to press. */
export function Way({ kind, title, does, children }: WayProps) {
  return (
    <li class={`way ${kind}`}>
      <h3>{title}</h3>
      <p class="quiet">{does}</p>
      {children}
    </li>
  );
}
