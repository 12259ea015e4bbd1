import { checkValue, isMissing } from '../../table/validate/check-value.ts';
import type { Field } from '../table-schema.ts';
import { inferBoolean } from './booleans.ts';
import { inferCode } from './codes.ts';
import { inferDate } from './dates.ts';
import { inferNumber } from './numbers.ts';
import { inferPoint } from './points.ts';
import type { CodeKind, ColumnSample, Guess, SampledCell } from './sample.ts';
import { inferAddress, inferChoice, inferList, inferPhone, inferText } from './texts.ts';

/** Why a column is taken for what it is: what was looked at, and what speaks against it. */
export interface FieldEvidence {
  /** Values looked at that say something. */
  looked: number;
  missing: number;
  /** How many of those looked at fit. */
  fitting: number;
  /** The first that do not. */
  against: readonly SampledCell[];
  code?: CodeKind;
  /** The day and the month could be the other way round. */
  isAmbiguous?: boolean;
}

/** In this order: what is surer, or would be taken for something else, comes first. */
const KINDS: readonly ((sample: ColumnSample) => Guess | undefined)[] = [
  inferBoolean,
  inferDate,
  inferPhone,
  inferCode,
  inferPoint,
  inferNumber,
  inferAddress,
  inferList,
  inferChoice,
];
/** Values that are shown as evidence. */
const SHOWN = 5;

/** What a column seems to be, and why. A column without values is text. */
export function inferField(sample: ColumnSample): { field: Field; evidence: FieldEvidence } {
  const { field: found, code, isAmbiguous } = guessOf(sample);
  const missing = found.type === 'string' || sample.blanks.length === 0 ? {} : missingOf(sample);
  const field: Field = { name: sample.name, ...found, ...missing };
  const said = sample.cells.filter(({ value }) => !isMissing(field, value));
  const against = said.filter(({ value }) => checkValue(field, value) !== undefined);
  const evidence: FieldEvidence = {
    looked: said.length,
    missing: sample.cells.length - said.length,
    fitting: said.length - against.length,
    against: against.slice(0, SHOWN),
    ...(code && { code }),
    ...(isAmbiguous === true && { isAmbiguous }),
  };
  return { field, evidence };
}

function guessOf(sample: ColumnSample): Guess {
  if (sample.values.length > 0) {
    for (const kind of KINDS) {
      const guess = kind(sample);
      if (guess !== undefined) return guess;
    }
  }
  return inferText(sample);
}

/** Where values are more than text, the words for "no value" are none of them. */
function missingOf({ blanks }: ColumnSample): Pick<Field, 'missingValues'> {
  return { missingValues: ['', ...blanks] };
}
