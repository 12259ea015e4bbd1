const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was made here; texts become it by `escaped` alone. */
export interface Markup {
  readonly markup: string;
}

/** Returns a text as markup that shows it: also what would turn the direction of the line, or end it, is only shown. */
export function escaped(text: string): Markup {
  const visible = text.replaceAll(/[\p{Bidi_Control}\p{Cc}]/gu, (hidden) =>
    hidden === '\n' || hidden === '\t' ? ' ' : '\u2423',
  );
  return { markup: visible.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '') };
}

/** A template of markup: texts and numbers in it are escaped, lists are joined. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  return {
    markup: parts.map((part, n) => part + (n < values.length ? markupOf(values[n] ?? '') : '')).join(''),
  };
}

function markupOf(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value)).markup;
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}
