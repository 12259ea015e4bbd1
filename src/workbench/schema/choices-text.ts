import type { Category } from '../../core/schema/table-schema.ts';

/** Choices as a person types them: one in each line, with what a code means behind it. */
export function choicesText(categories: readonly Category[] = []): string {
  return categories.map(({ value, label }) => (label === value ? value : `${value} = ${label}`)).join('\n');
}

/** The choices that a text says; descriptions of those that were there stay. */
export function parseChoices(text: string, before: readonly Category[] = []): Category[] {
  const known = new Map(before.map((category) => [category.value, category]));
  const found = new Map<string, Category>();
  for (const line of text.split('\n')) {
    const [value = '', ...meaning] = line.split(' = ').map((part) => part.trim());
    if (value === '' || found.has(value)) continue;
    found.set(value, { ...known.get(value), value, label: meaning.join(' = ') || value });
  }
  return [...found.values()];
}
