import type { DecimalMark } from '../../core/values/decimal-digits.ts';
import type { DateOrder } from '../../core/values/read-date.ts';

/** Where in a cell of the page a column's values are taken from. */
export type CellSource = 'shown' | 'machine' | 'link';

/** How the texts of a page's column are read as values of a file's column. */
export interface ColumnReading {
  source: CellSource;
  /** `label`: other words for the same, told by the rows alone; such a column finds no record. */
  as: 'number' | 'time' | 'text' | 'label';
  /** The decimal mark of the page. */
  mark: DecimalMark;
  /** The order of figures in the page's dates. */
  order: DateOrder;
  /** What stands around the page's numbers. */
  unit: string;
  /** By which power of ten the file's numbers are larger than those of the page. */
  power: number;
  /** True when numbers must be equal; else the page's may be rounded. */
  isExact: boolean;
}

/** Texts that are compared as such. */
export const asText: ColumnReading = {
  source: 'shown',
  as: 'text',
  mark: '.',
  order: 'dmy',
  unit: '',
  power: 0,
  isExact: true,
};
