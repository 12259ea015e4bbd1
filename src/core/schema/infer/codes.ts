import type { Constraints } from '../table-schema.ts';
import { fittest } from './fittest.ts';
import { isNamed } from './name-words.ts';
import { isShare, nearlyAll, type CodeKind, type ColumnSample, type Guess } from './sample.ts';

const POSTAL = 'postal postcode zip zipcode plz cp codepostal';
const ADMINISTRATIVE =
  'insee siren siret nuts fips codgeo depcode depcom cog naf ape rna uai finess tva vat iban bic isbn issn ean gtin eori codeinsee';
const PLACES =
  'commune departement dep region reg com insee country pays iso pais land municipio provincia kreis';
/** Numbers of people or things, whoever counted them. */
const COUNTS = 'pop population nb nombre count total';
const IDENTIFIER = 'id uuid guid code ref key identifiant identifier matricule reference codigo';
/** Letters and digits in one piece, as codes are written. */
const CODE = /^[\p{L}\d][\p{L}\d _./-]{0,40}$/u;
/** More digits than a number of the machine holds. */
const EXACT = 15;

/** Codes stay text, also when they look like numbers: their zeros in front count. Their form is said where nearly all share it. */
export function inferCode(sample: ColumnSample): Guess | undefined {
  const { values } = sample;
  if (!nearlyAll(values, (value) => CODE.test(value))) return undefined;
  const kind = isNamed(sample.words, COUNTS) ? undefined : kindOf(sample);
  if (kind === undefined) return undefined;
  const pattern = patternOf(values);
  return { field: { type: 'string', ...(pattern && { constraints: pattern }) }, code: kind };
}

function kindOf({ values, words }: ColumnSample): CodeKind | undefined {
  const hasDigits = isShare(values, 0.5, (value) => /\d/.test(value));
  if (isNamed(words, POSTAL) && hasDigits) return 'postal';
  const isPlace = words.has('code') && isNamed(words, PLACES);
  if ((isNamed(words, ADMINISTRATIVE) || isPlace) && isShare(values, 0.9, (value) => !/\s/.test(value)))
    return 'administrative';
  if (!nearlyAll(values, (value) => /^\d+$/.test(value)))
    return isMixed(values, words) ? 'identifier' : undefined;
  const isNoNumber = values.some((value) => /^0\d/.test(value) || value.length > EXACT);
  return isNoNumber ? 'identifier' : undefined;
}

/** Letters and digits, in a column that is called an identifier. */
function isMixed(values: readonly string[], words: ReadonlySet<string>): boolean {
  const isOnePiece = isShare(values, 0.9, (value) => !/\s/.test(value));
  const isText = values.some((value) => /\p{L}/u.test(value));
  return (
    isNamed(words, IDENTIFIER) && isOnePiece && isText && isShare(values, 0.5, (value) => /\d/.test(value))
  );
}

/** As many digits as nearly all have; in France, a letter may be the second one (Corsica). */
function patternOf(values: readonly string[]): Constraints | undefined {
  const lengths = new Map<number, number>();
  for (const { length } of values) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [usual] = [...lengths].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (usual === undefined || usual < 2 || values.length < 8) return undefined;
  const shapes = [`\\d{${usual}}`, `\\d[\\dAB]${usual > 2 ? `\\d{${usual - 2}}` : ''}`];
  const best = fittest(shapes, values, (shape) => {
    const whole = new RegExp(`^${shape}$`);
    return (value) => whole.test(value);
  });
  return best && { pattern: best.kind };
}
