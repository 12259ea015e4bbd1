import { exampleOf } from '../../core/schema/example-of.ts';
import type { FieldEvidence } from '../../core/schema/infer/infer-field.ts';
import type { Field } from '../../core/schema/table-schema.ts';
import type { SchemaWords } from '../../i18n/schema-words.ts';

interface Known {
  evidence: FieldEvidence | undefined;
  /** Whether the column tells records apart. */
  isKey: boolean;
}

/** Returns what a field is, in a few words each: the type first. */
export function fieldFacts(field: Field, { evidence, isKey }: Known, words: SchemaWords): string[] {
  const { fact } = words;
  const example = field.type === 'boolean' || field.format !== undefined ? exampleOf(field) : undefined;
  const code = field.type === 'string' ? evidence?.code : undefined;
  return [
    words.type[field.type],
    ...(field.shownAs === undefined ? [] : [words.shownAs[field.shownAs]]),
    ...(code === undefined ? [] : [words.code[code]]),
    ...(example === undefined ? [] : [fact.like(example)]),
    ...(evidence?.isAmbiguous === true && field.type === 'date' ? [fact.ambiguous] : []),
    ...choicesFact(field, words),
    ...ruleFacts(field, isKey, words),
  ];
}

function ruleFacts({ constraints = {} }: Field, isKey: boolean, { fact }: SchemaWords): string[] {
  const { required, unique } = constraints;
  return [
    ...(isKey ? [fact.key] : []),
    ...(required === true ? [fact.required] : []),
    ...(unique === true && !isKey ? [fact.unique] : []),
  ];
}

function choicesFact({ categories = [], allowsNew, type }: Field, { fact }: SchemaWords): string[] {
  if (categories.length === 0 || type === 'boolean') return [];
  return [allowsNew === true ? fact.choices(categories.length) : fact.onlyChoices(categories.length)];
}
