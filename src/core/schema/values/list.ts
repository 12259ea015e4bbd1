import type { Field } from '../table-schema.ts';

type ListForm = Pick<Field, 'separator'>;

/** The values in a cell that holds several, without the spaces around them. */
export function splitList(text: string, { separator = ',' }: ListForm): string[] {
  return text
    .split(separator.trim() === '' ? separator : separator.trim())
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Several values as one cell has them. */
export function joinList(items: readonly string[], { separator = ',' }: ListForm): string {
  return items.join(separator);
}
