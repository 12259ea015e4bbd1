import { clean, sortKeyOf } from './cell-text.ts';

/** What markup says to machines about a part of a page, and where it says so. */
const values: Readonly<Record<string, string>> = {
  time: 'datetime',
  data: 'value',
  meter: 'value',
  progress: 'value',
  abbr: 'title',
};
const holders = 'time[datetime], data[value], meter[value], progress[value], abbr[title]';
/** What the markup of a cell holds for machines, when it stands for all the cell shows; empty for nothing. */
export function machineValue(cell: Element, display: string): string {
  const key = sortKeyOf(cell);
  if (key !== '' || !cell.firstElementChild) return key;
  const holder = cell.querySelector(holders);
  if (!holder || ![display, ''].includes(clean(holder.textContent ?? ''))) return '';
  return clean(holder.getAttribute(values[holder.localName] ?? '') ?? '');
}
