import type { Field } from '../table-schema.ts';

type BooleanForm = Pick<Field, 'trueValues' | 'falseValues'>;

/** As the standard has them: https://datapackage.org/standard/table-schema/#boolean */
const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

/** Whether a text stands for yes or no; undefined when it is neither. */
export function parseBoolean(text: string, { trueValues = TRUE, falseValues = FALSE }: BooleanForm) {
  const value = text.trim();
  if (trueValues.includes(value)) return true;
  return falseValues.includes(value) ? false : undefined;
}

/** Yes or no as the file writes it. */
export function formatBoolean(is: boolean, { trueValues = TRUE, falseValues = FALSE }: BooleanForm): string {
  return (is ? trueValues[0] : falseValues[0]) ?? String(is);
}
