import { commonMark, type DecimalMark, toDecimal } from './decimal-mark.ts';
import { type NumberText, toNumberText } from './number-text.ts';

/** A column of texts, read as numbers where they are. */
export interface NumberColumn {
  /** In the places of the texts; undefined where a text is no number. */
  numbers: (NumberText | undefined)[];
  /** The unit they share, empty for none. */
  unit: string;
}

/** So many of the texts must be numbers; the rest are gaps, ranges or remarks. */
const mostly = 0.6;

/** Reads a column as numbers; undefined when it is none, or when its units differ so that the digits alone would mislead. */
export function toNumberColumn(texts: readonly string[]): NumberColumn | undefined {
  const numbers = texts.map(toNumberText);
  const found = numbers.filter((number) => number !== undefined);
  const filled = texts.filter((text) => !isMissing(text)).length;
  if (found.length === 0 || found.length < mostly * filled) return undefined;
  const units = new Set(found.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const [unit = ''] = units;
  const enclosed = found.filter(({ inParentheses }) => inParentheses).length;
  return units.size > 1 || unit.length > 12 || enclosed > found.length / 2 ? undefined : { numbers, unit };
}

/** The mark the numbers of a column speak for. */
export function markOfColumn({ numbers }: NumberColumn): DecimalMark | undefined {
  return commonMark(numbers.flatMap((number) => (number ? [number.digits] : [])));
}

/** A number as a plain decimal (`-1204.5`); undefined when it is ambiguous or against the mark. */
export function toPlainNumber(number: NumberText, mark: DecimalMark | undefined): string | undefined {
  const decimal = toDecimal(number.digits, mark);
  return decimal !== undefined && number.isNegative && decimal !== '0' ? `-${decimal}` : decimal;
}

/** True for what tables write where a value is not known. */
export function isMissing(text: string): boolean {
  return /^(?:[-–—.…:]{0,3}|n\/?a|n\.a\.)$/i.test(text);
}
