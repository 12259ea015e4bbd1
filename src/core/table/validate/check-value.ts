import { Pattern } from '../../csv/pattern/pattern.ts';
import { PatternError } from '../../csv/pattern/pattern-error.ts';
import { exampleOf } from '../../schema/example-of.ts';
import { rankOf } from '../../schema/rank-of.ts';
import type { Constraints, Field } from '../../schema/table-schema.ts';
import { splitList } from '../../schema/values/list.ts';
import type { CellProblem } from './cell-problem.ts';
import { isOfType } from './is-of-type.ts';
import { isTextFormat, TEXT_FORMATS } from './text-formats.ts';

/** Says why a value does not fit; undefined when it does. */
export type ValueCheck = (text: string) => CellProblem | undefined;

/** Characters of a text that a pattern is asked about: codes and the like are far shorter. */
const LONGEST = 1_000;

const checks = new WeakMap<Field, ValueCheck>();

/** Why a value does not fit its field by itself; undefined when it does. Whether it may be there twice is for `checkRecords`. */
export function checkValue(field: Field, text: string): CellProblem | undefined {
  let check = checks.get(field);
  if (check === undefined) {
    check = valueCheck(field);
    checks.set(field, check);
  }
  return check(text);
}

/** Whether a text says that there is no value. */
export function isMissing({ missingValues = [''] }: Field, text: string): boolean {
  return missingValues.includes(text) || (text.trim() === '' && missingValues.includes(''));
}

/** Whether any value fits, so that none has to be looked at. */
export function isUnruled(field: Field): boolean {
  return field.constraints?.required !== true && rulesOf(field).length === 0;
}

function rulesOf(field: Field): ValueCheck[] {
  const rules = [typeCheck(field), formatCheck(field), choiceCheck(field), ...constraintChecks(field)];
  return rules.filter((rule) => rule !== undefined);
}

function valueCheck(field: Field): ValueCheck {
  const { required } = field.constraints ?? {};
  const wanted = rulesOf(field);
  return (text) => {
    if (isMissing(field, text)) return required === true ? { reason: 'required' } : undefined;
    for (const rule of wanted) {
      const problem = rule(text);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

function typeCheck(field: Field): ValueCheck | undefined {
  const example = exampleOf(field);
  if (example === undefined) return undefined;
  return (text) => (isOfType(field, text) ? undefined : { reason: 'type', type: field.type, example });
}

function formatCheck({ type, format }: Field): ValueCheck | undefined {
  if (type !== 'string' || !isTextFormat(format)) return undefined;
  return (text) => (TEXT_FORMATS[format](text.trim()) ? undefined : { reason: 'format', format });
}

/** The only values; of each part, where a cell holds several. */
function choiceCheck(field: Field): ValueCheck | undefined {
  const { categories = [], allowsNew, type } = field;
  if (categories.length === 0 || allowsNew === true) return undefined;
  const allowed = categories.map(({ value }) => value);
  const known = new Set(allowed);
  return (text) => {
    const values = type === 'list' ? splitList(text, field) : [text];
    const value = values.find((one) => !known.has(one) && !known.has(one.trim()));
    return value === undefined ? undefined : { reason: 'enum', value, allowed };
  };
}

function constraintChecks(field: Field): (ValueCheck | undefined)[] {
  const { constraints = {} } = field;
  const { minLength, maxLength } = constraints;
  return [
    patternCheck(constraints),
    limitCheck(field, 'minimum'),
    limitCheck(field, 'maximum'),
    minLength === undefined
      ? undefined
      : (text) => (lengthOf(text) < minLength ? { reason: 'min-length', limit: minLength } : undefined),
    maxLength === undefined
      ? undefined
      : (text) => (lengthOf(text) > maxLength ? { reason: 'max-length', limit: maxLength } : undefined),
  ];
}

/** Characters as people count them, as far as code points do. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A pattern that cannot be matched without going back is not asked about, nor is a text so long that it would take its time. */
function patternCheck({ pattern }: Constraints): ValueCheck | undefined {
  if (pattern === undefined) return undefined;
  const compiled = orUndefined(() => new Pattern(pattern, { ignoreCase: false, whole: true }));
  if (compiled === undefined) return undefined;
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const fits = orUndefined(() => compiled.matches(text.trim())) ?? true;
    return fits ? undefined : { reason: 'pattern', pattern };
  };
}

function limitCheck(field: Field, side: 'minimum' | 'maximum'): ValueCheck | undefined {
  const limit = field.constraints?.[side];
  if (limit === undefined) return undefined;
  /* Schemas write limits as the standard does, or as the file. */
  const bound = rankOf({ name: field.name, type: field.type }, limit) ?? rankOf(field, limit);
  if (bound === undefined) return undefined;
  return (text) => {
    const rank = rankOf(field, text);
    const isOut = rank !== undefined && (side === 'minimum' ? rank < bound : rank > bound);
    return isOut ? { reason: side, limit } : undefined;
  };
}

/** Undefined where a pattern cannot be used. */
function orUndefined<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}
