import type { ComponentChildren } from 'preact';

/** One way out: its name, what happens and what becomes public, and what to press. */
export function Way({ title, does, children }: { title: string; does: string; children: ComponentChildren }) {
  return (
    <li class="way">
      <h3>{title}</h3>
      <p class="quiet">{does}</p>
      {children}
    </li>
  );
}
