import type { Field, FieldType } from '../../schema/table-schema.ts';
import { booleanOf } from '../../values/boolean-words.ts';
import { formatOf } from '../../values/column-format.ts';
import type { DecimalMark } from '../../values/decimal-digits.ts';
import { isMissing } from '../../values/missing.ts';
import type { DateOrder } from '../../values/read-date.ts';
import { textKey } from '../../values/text-key.ts';

/** How the values of a column are read. */
export interface ColumnReading {
  kind: 'number' | 'time' | 'boolean' | 'text';
  mark: DecimalMark;
  order: DateOrder;
  /** Spellings of "no value" that somebody declared, beside the usual ones. */
  missing: ReadonlySet<string>;
}

/** Values that are looked at to see how a column is written. */
const looked = 1_000;

const KINDS: Partial<Record<FieldType, ColumnReading['kind']>> = {
  number: 'number',
  integer: 'number',
  year: 'number',
  date: 'time',
  datetime: 'time',
  yearmonth: 'time',
  boolean: 'boolean',
};

/** How to read a column, by what is said of it, and by some of its values for what nobody says. */
export function readingOf(
  values: readonly string[],
  field: Field | undefined,
  missingValues: readonly string[],
): ColumnReading {
  const filled = values.filter((value) => !isMissing(textKey(value)));
  const { kind, mark = '.', order = 'dmy' } = formatOf(filled, looked);
  return {
    kind: field === undefined ? kindSeen(filled, kind) : (KINDS[field.type] ?? 'text'),
    mark: markSaid(field) ?? mark,
    order: orderSaid(field?.format) ?? order,
    missing: new Set([...missingValues, ...(field?.missingValues ?? [])]),
  };
}

function kindSeen(values: readonly string[], kind: ColumnReading['kind']): ColumnReading['kind'] {
  if (isCode(values)) return 'text';
  return isAnswer(values) ? 'boolean' : kind;
}

function markSaid(field: Field | undefined): DecimalMark | undefined {
  const mark = field?.decimalChar;
  return mark === ',' || mark === '.' ? mark : undefined;
}

/** Numbers with a zero in front are names of something. */
function isCode(values: readonly string[]): boolean {
  return values.some((value) => /^0\d+$/.test(value));
}

function isAnswer(values: readonly string[]): boolean {
  const different = [...new Set(values)];
  const isWord = (value: string) => !/^\d/.test(value) && booleanOf(textKey(value)) !== undefined;
  return different.length === 2 && different.every(isWord);
}

/** What a pattern such as `%d/%m/%Y` says of the order of figures. */
function orderSaid(format = ''): DateOrder | undefined {
  const [day, month] = [format.indexOf('%d'), format.indexOf('%m')];
  if (day < 0 || month < 0) return undefined;
  return month < day ? 'mdy' : 'dmy';
}
