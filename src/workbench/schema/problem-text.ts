import type { CellProblem } from '../../core/table/validate/cell-problem.ts';
import type { SchemaWords } from '../../i18n/schema-words.ts';

/** Longer values are cut: the sentence is about them, they are not the sentence. */
const LONGEST = 60;
/** Values that are named of those allowed. */
const NAMED = 6;
/** The pattern of a code that is nothing but digits. */
const DIGITS = /^\\d\{(\d+)\}$/;

/** Returns in the reader's language why a value does not fit its column. */
export function cellProblemText(problem: CellProblem, value: string, words: SchemaWords): string {
  const { cell } = words;
  const shown = shortened(value);
  switch (problem.reason) {
    case 'required':
      return cell.required;
    case 'type':
      return cell.type(shown, words.kind[problem.type], problem.example);
    case 'format':
      return cell.format[problem.format](shown);
    case 'enum':
      return cell.enum(shortened(problem.value), allowedText(problem.allowed));
    case 'pattern': {
      const digits = DIGITS.exec(problem.pattern)?.[1];
      return digits === undefined ? cell.pattern(shown) : cell.shape(shown, Number(digits));
    }
    case 'minimum':
    case 'maximum':
      return cell[problem.reason](shown, problem.limit);
    case 'min-length':
    case 'max-length':
      return cell[problem.reason](shown, problem.limit);
    case 'unique':
      return cell.unique(shown, problem.record + 1);
    case 'foreign-key':
      return cell['foreign-key'](shown, problem.columns.join(', '));
  }
}

function allowedText(allowed: readonly string[]): string {
  const named = allowed.slice(0, NAMED).map(shortened);
  return [...named, ...(allowed.length > NAMED ? ['…'] : [])].join(', ');
}

function shortened(value: string): string {
  const characters = Array.from(value);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : value;
}
