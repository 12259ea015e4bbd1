import { booleanOf } from '../../values/boolean-words.ts';
import { textKey } from '../../values/text-key.ts';
import { isNamed } from './name-words.ts';
import { nearlyAll, type ColumnSample, type Guess } from './sample.ts';

/** How columns of yes and no are called whose values are 0 and 1. */
const QUESTIONS = 'is has est a es tiene ist hat can peut bool boolean flag';
/** Words that mean nothing else. */
const SURE = /^(?:true|false|vrai|faux|verdadero|falso|wahr|falsch)$/i;

/** Yes and no, in the spellings that the file has; digits only in a column that is called so. */
export function inferBoolean({ values, words }: ColumnSample): Guess | undefined {
  const meaning = (value: string) => booleanOf(textKey(value));
  if (!nearlyAll(values, (value) => meaning(value) !== undefined)) return undefined;
  const spelt = (is: boolean) => [...new Set(values.filter((value) => meaning(value) === is))];
  const [trueValues, falseValues] = [spelt(true), spelt(false)];
  const isBoth = trueValues.length > 0 && falseValues.length > 0;
  const isDigits = values.every((value) => /^[01]$/.test(value));
  const isSaid = isDigits ? isNamed(words, QUESTIONS) : values.some((value) => SURE.test(value));
  if (!(isDigits ? isSaid : isBoth || isSaid)) return undefined;
  return {
    field: {
      type: 'boolean',
      ...spellings('trueValues', trueValues),
      ...spellings('falseValues', falseValues),
    },
  };
}

/** Where one of both was not seen, it is written as the standard has it. */
function spellings(name: 'trueValues' | 'falseValues', seen: readonly string[]) {
  return seen.length === 0 ? {} : { [name]: seen };
}
