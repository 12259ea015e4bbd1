import type { Features } from './features.ts';

/** One sign for or against data, in points. */
type Weight = (table: Features) => number;

/** A table with at least this many points is data. */
export const threshold = 2;

/** Every sign that is weighed. */
export const weights: Readonly<Record<string, Weight>> = {
  header: ({ header, labels }) => (header === 'none' || labels < 2 ? 0 : header === 'th' ? 2 : 1.2),
  caption: ({ caption }) => (caption === '' ? 0 : 0.5),
  aria: ({ role }) => (/^(?:table|grid|treegrid)$/.test(role) ? 1.5 : 0),
  rows: ({ rows, header }) => {
    const records = header === 'none' ? rows : rows - 1;
    if (records >= 20) return 1.5;
    if (records >= 8) return 1;
    if (records >= 4) return 0.5;
    if (records <= 1) return -1.5;
    return header === 'none' && records <= 2 ? -0.5 : 0;
  },
  columns: ({ width }) => (width >= 5 ? 1 : width >= 3 ? 0.6 : 0),
  regularity: ({ regularity }) => (regularity >= 0.8 ? 0.6 : regularity < 0.5 ? -0.8 : 0),
  values: ({ valueColumns }) => (valueColumns >= 2 ? 1.5 : valueColumns === 1 ? 0.9 : 0),
  consistency: ({ consistency }) => (consistency >= 0.85 ? 0.4 : consistency < 0.5 ? -0.6 : 0),
  nested: ({ nestedTables, nestedBoxes }) => (nestedTables > 0 ? -2.2 : nestedBoxes > 0 ? -0.3 : 0),
  prose: ({ longCells }) => (longCells > 0.25 ? -1.5 : 0),
  form: ({ fields }) => (fields > 0 ? -2 : 0),
  layout: ({ caption, names }) => (/layout/i.test(caption) || names.includes('layout') ? -3 : 0),
  blocks: ({ blockCells }) => (blockCells > 0.1 ? -1 : 0),
  pairs: (table) => (isPairs(table) && table.valueColumns === 0 && table.rows < 20 ? -1 : 0),
  described: (table) => (isPairs(table) && table.valueColumns === 1 && table.dateColumns === 0 ? -0.6 : 0),
  headlines: (table) => (isPairs(table) && table.linkedCells >= 0.3 ? -0.6 : 0),
};

/** Two columns without names: as often a list or a description as records. */
function isPairs({ width, header }: Features): boolean {
  return width === 2 && header === 'none';
}

/** The points each sign gives, in the order of `weights`. */
export function termsOf(table: Features): number[] {
  return Object.values(weights).map((weight) => weight(table));
}

/** How much a table looks like data, in points. */
export function scoreOf(table: Features): number {
  return termsOf(table).reduce((sum, term) => sum + term, 0);
}
