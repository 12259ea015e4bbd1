import type { Why } from '../../../core/table/errors/suggestion.ts';
import type { Words as AllWords } from './words.ts';

type Words = Pick<AllWords, 'inspect' | 'figures'>;
type Outlier = Extract<Why, { kind: 'outlier' }>;

/** Returns in the reader's language why something looks like an error. */
export function whyText({ why }: { why: Why }, words: Words): string {
  const texts = words.inspect.why;
  switch (why.kind) {
    case 'spaces':
      return why.times === 0
        ? texts.spaces[why.of]
        : `${texts.spaces[why.of]} ${texts.alsoWithout(why.times)}`;
    case 'encoding':
      return texts[why.of];
    case 'coordinate':
      return texts[why.of === 'mark' ? 'noMark' : why.of];
    case 'check-digit':
      return texts.standard(why.standard);
    case 'empty':
      return why.isKey ? texts.key : texts.required;
    case 'outlier':
      return outlierText(why, words);
    default:
      return comparedText(why, words);
  }
}

/** What is odd only beside something else in the file. */
function comparedText(
  why: Exclude<Why, { kind: 'spaces' | 'encoding' | 'coordinate' | 'check-digit' | 'empty' | 'outlier' }>,
  { inspect }: Words,
): string {
  const texts = inspect.why;
  switch (why.kind) {
    case 'date-format':
    case 'number-format':
      return texts[why.of](why.usual);
    case 'code':
      return texts[why.of](why.usual);
    case 'repeated-record':
      return texts.repeated(why.first + 1);
    case 'repeated-key':
      return texts.repeatedKey(why.first + 1);
    default:
      return texts.usual(why.usual, why.times);
  }
}

function outlierText({ low, high, isTime, factor }: Outlier, { inspect, figures }: Words): string {
  const shown = isTime ? figures.moment : figures.number;
  const range = inspect.why.outlier(shown(low), shown(high));
  return factor === undefined ? range : `${range} ${inspect.why.factor(figures.number(factor))}`;
}
