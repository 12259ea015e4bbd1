import type { ComponentChildren } from 'preact';

/** A part of the page under its heading; links lead to it by `id`. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** A list of sentences; `isOrdered` where they are steps. */
export function Sentences({ of, isOrdered = false }: { of: readonly string[]; isOrdered?: boolean }) {
  const items = of.map((sentence) => <li key={sentence}>{sentence}</li>);
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}
