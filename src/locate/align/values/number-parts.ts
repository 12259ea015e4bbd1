/** The parts of a text that is a number, as they are written. */
export interface NumberParts {
  isNegative: boolean;
  /** Digits with their group and decimal marks: `1 234,50`. */
  digits: string;
  /** The power of ten that an exponent or a word such as `Mio.` multiplies by. */
  power: number;
  /** What stands around the digits, the multiplier taken off: `€`, `kg`, `%`; empty for none. */
  unit: string;
}

/** No number is written longer than this, unit included. */
const longest = 60;
const PLAIN = /^-?(?:\d{1,15}|\d{1,12}\.\d{1,12})$/;
const NUMBER =
  /^([(+−–‒-]?)([\p{Sc}]|[A-Z]{2,3}[$]?|)\s?([+−–‒-]?)\s?([\d.,][\d.,'’\s_]*)(?:[eE]([+-]?\d{1,2})(?![\p{L}\d]))?([^\d]*)$/u;
/** Multipliers in English, French, German, Spanish, Italian, Portuguese and Dutch. */
const POWERS = new Map(
  Object.entries({
    3: 'k,K,thousand,thousands,Tsd,Tsd.,Tausend,mille,milliers,mil,mila,duizend',
    6: 'M,m.,Mio,Mio.,mn,mln,mln.,million,millions,Million,Millionen,millones,milioni,milhões,milhão,miljoen',
    9: 'B,bn,Mrd,Mrd.,billion,billions,Milliarde,Milliarden,milliard,milliards,Md,Mds,miliardi,mld,mld.,miljard',
    12: 'trillion,trillions,Billion,Billionen,Bio.',
  }).flatMap(([power, words]) => words.split(',').map((word) => [word, Number(power)] as const)),
);

/** A text taken apart as a number; undefined for what is none. Nothing is said yet of what its marks mean. */
export function toNumberParts(text: string): NumberParts | undefined {
  if (text.length > longest) return undefined;
  if (PLAIN.test(text)) return plain(text);
  const found = NUMBER.exec(text.trim().replace(/(?:\s?(?:\[[^\][]{1,12}\]|[*†‡¹²³]))+$/u, ''));
  if (found === null) return undefined;
  const [, open = '', before = '', sign = '', digits = '', exponent, behind = ''] = found;
  const closes = behind.trimEnd().endsWith(')');
  if ((open === '(') !== closes) return undefined;
  const { power, unit } = splitUnit(closes ? behind.trimEnd().slice(0, -1) : behind);
  if (unit.length > 12 || (unit !== '' && before !== '')) return undefined;
  return {
    isNegative: open === '(' || isMinus(open) || isMinus(sign),
    digits: digits.trimEnd(),
    power: power + Number(exponent ?? 0),
    unit: unit === '' ? before : unit,
  };
}

function plain(text: string): NumberParts {
  const isNegative = text.startsWith('-');
  return { isNegative, digits: isNegative ? text.slice(1) : text, power: 0, unit: '' };
}

function isMinus(sign: string): boolean {
  return sign !== '' && sign !== '+' && sign !== '(';
}

/** `Mio. t` → 10⁶ and `t`; a word that is no multiplier is a unit. */
function splitUnit(text: string): { power: number; unit: string } {
  const unit = text.trim();
  if (unit === '') return { power: 0, unit };
  const space = unit.search(/\s/);
  const word = space < 0 ? unit : unit.slice(0, space);
  const power = POWERS.get(word) ?? POWERS.get(word.replace(/[\p{Sc}]$/u, ''));
  if (power === undefined) return { power: 0, unit };
  const sign = POWERS.has(word) ? '' : word.slice(-1);
  return { power, unit: sign + (space < 0 ? '' : unit.slice(space).trim()) };
}
