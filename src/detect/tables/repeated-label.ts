import type { ReadSlot } from './sheet.ts';

/** Takes off the name of the column that tables for small screens repeat in each cell: `Price88,00 €` is `88,00 €`. */
export type Unlabel = (text: string) => string;

/** How to take the repeated name off the cells of a column; leaves them as they are unless every cell has it, told apart from the value. */
export function labelRemover(label: string, cells: readonly ReadSlot[]): Unlabel {
  const name = label.toLowerCase();
  const filled = cells.filter(({ text }) => text !== '');
  const isRepeated = name !== '' && filled.length >= 2 && filled.every((slot) => beginsWith(name, slot));
  const hasMore = filled.some(({ text }) => text.length > name.length + 1);
  return isRepeated && hasMore ? (text) => text.slice(name.length).replace(/^\s?:?\s*/, '') : (text) => text;
}

/** `Station 7` under “Station” is a name; `Station7`, `Station: 7` and a name in an element of its own are labels. */
function beginsWith(name: string, { text, cell }: ReadSlot): boolean {
  if (!text.toLowerCase().startsWith(name)) return false;
  const next = text.slice(name.length).trimStart();
  if (next.startsWith(':') || cell.firstElementChild?.textContent?.trim().toLowerCase() === name) return true;
  return next === text.slice(name.length) && !/^\p{Ll}/u.test(next);
}
