/** Types of Frictionless Table Schema v1 and v2; https://datapackage.org/standard/table-schema/ */
export type FieldType =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'time'
  | 'datetime'
  | 'year'
  | 'yearmonth'
  | 'duration'
  | 'geopoint'
  | 'geojson'
  | 'object'
  | 'array'
  | 'list'
  | 'any';

/** One value that a field may have, in the words of people. */
export interface Category {
  value: string;
  label: string;
  description?: string;
}

/** What is said of the values of one column. */
export interface Field {
  /** As the header of the file names it. */
  name: string;
  type: FieldType;
  /** `default`, `email`, `uri`, `uuid`, a pattern of a date such as `%d/%m/%Y`, `lat,lon` … as the standard has it. */
  format?: string;
  title?: string;
  description?: string;
  constraints?: Constraints;
  /** The only values, or the usual ones where `allowsNew` is said. */
  categories?: readonly Category[];
  allowsNew?: boolean;
  /** Between the values of a cell that holds several. */
  separator?: string;
  decimalChar?: string;
  groupChar?: string;
  /** False where numbers carry a unit or sign around them. */
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  missingValues?: readonly string[];
  /** Shown behind a number; never part of the file. */
  unit?: string;
  /** Decimals that people are shown; the file keeps its own. */
  round?: number;
  /** Characters of a text that people are shown first. */
  shownLength?: number;
  /** A number is a share of 100, or an address is a picture, and so on: how people see it. */
  shownAs?: 'long-text' | 'link' | 'email' | 'phone' | 'image' | 'percent' | 'latitude' | 'longitude';
  locked?: boolean;
  hidden?: boolean;
}

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  minLength?: number;
  maxLength?: number;
  /** As the file would write them. */
  minimum?: string;
  maximum?: string;
  pattern?: string;
}

/** Columns here whose values are those of columns elsewhere; `resource` is the address of that file, empty for this very table. */
export interface ForeignKey {
  fields: readonly string[];
  resource: string;
  referenced: readonly string[];
}

/** What the columns of a dataset mean. Columns that it does not name mean nothing in particular. */
export interface TableSchema {
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** Spellings of "no value"; the empty cell when nothing is said. */
  missingValues: readonly string[];
}
