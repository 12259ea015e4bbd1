import { OTHER_SIGNS, type SingleByte, USUAL_SIGNS } from './alphabets.ts';
import { FOREIGN, isLetter, KIND, kindOf } from './letter-kinds.ts';

/** Natural logarithms of chances: how surprising it is to meet a character. */
const CHANCE = { usualSign: -4.8, otherSign: -6.2, strayLetter: -9, straySign: -9.5, noText: -14 };
/** The least frequent letter of an alphabet comes this much less often than the most frequent one. */
const SPAN = 0.05;
/** Letters of the other alphabets of an encoding come among those of one: names of people and places. */
const BORROWED = 0.06;

/** How well bytes fit a single-byte encoding with the best of its alphabets: the logarithm of a likelihood. */
export function singleByteFit(sample: Uint8Array, { encoding, alphabets, advantage }: SingleByte): number {
  const characters = charactersOf(encoding);
  const counts = new Uint32Array(0x100);
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1;
  const borrowed = new Set(alphabets.join(''));
  const fits = alphabets.map((alphabet) => {
    const chances = chancesOf(alphabet, borrowed);
    return sum(
      characters.map((character, byte) =>
        byte < 0x80 ? 0 : (counts[byte] ?? 0) * chanceOf(character, chances),
      ),
    );
  });
  return advantage + Math.max(...fits) + neighbourFit(sample, characters.map(kindOf));
}

function charactersOf(encoding: string): string[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 0x100 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
}

/** The logarithm of the chance of each letter: a geometric series along the alphabet, and a little for borrowed ones. */
function chancesOf(alphabet: string, borrowed: ReadonlySet<string>): ReadonlyMap<string, number> {
  const ratio = SPAN ** (1 / alphabet.length);
  const first = (1 - ratio) / (1 - SPAN);
  const own = new Map(Array.from(alphabet, (letter, rank) => [letter, first * ratio ** rank]));
  return new Map(
    Array.from(borrowed, (letter) => [
      letter,
      Math.log((1 - BORROWED) * (own.get(letter) ?? 0) + BORROWED / borrowed.size),
    ]),
  );
}

function chanceOf(character: string, chances: ReadonlyMap<string, number>): number {
  const chance = chances.get(character) ?? chances.get(character.toLowerCase());
  if (chance !== undefined) return chance;
  if (USUAL_SIGNS.includes(character)) return CHANCE.usualSign;
  if (OTHER_SIGNS.includes(character)) return CHANCE.otherSign;
  if (/[\ufffd\p{Cc}\p{Co}]/u.test(character)) return CHANCE.noText;
  return /\p{L}/u.test(character) ? CHANCE.strayLetter : CHANCE.straySign;
}

/** How well bytes above ASCII fit between their neighbours. */
function neighbourFit(sample: Uint8Array, kinds: readonly number[]): number {
  let fit = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    const previous = sample[at - 1] ?? 0;
    const before = kinds[previous] ?? 0;
    const after = kinds[sample[at + 1] ?? 0] ?? 0;
    const kind = kinds[byte] ?? 0;
    if (kind === KIND.sign) fit += signFit(before, after);
    else if (isLetter(kind))
      fit += letterFit(kind, before, after) + (previous < 0x80 ? 0 : doubleFit(kind, before));
  }
  return fit;
}

function signFit(before: number, after: number): number {
  return isLetter(before) && isLetter(after) ? -3 : 0;
}

function letterFit(kind: number, before: number, after: number): number {
  const isAlone = !isLetter(before) && !isLetter(after);
  const alone = isAlone ? ((kind & FOREIGN) === 0 ? -3 : -1) : 0;
  return alone + caseFit(kind, before) + scriptFit(kind, before) + scriptFit(kind, after);
}

/** Two Latin letters beyond ASCII seldom follow each other. */
function doubleFit(kind: number, before: number): number {
  return isLetter(before) && (kind & FOREIGN) === 0 ? -1.5 : 0;
}

/** Capitals begin words or follow capitals. */
function caseFit(kind: number, before: number): number {
  if ((kind & ~FOREIGN) !== KIND.upper) return 0;
  const previous = before & ~FOREIGN;
  return previous === KIND.lower ? -4 : previous === KIND.upper ? -1 : -1.5;
}

/** Words do not mix scripts. */
function scriptFit(kind: number, neighbour: number): number {
  return isLetter(neighbour) && (kind & FOREIGN) !== (neighbour & FOREIGN) ? -4 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
