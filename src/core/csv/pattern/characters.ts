import type { CharacterTest } from './node.ts';

/** Is it a letter, digit or underscore of ASCII, as `\w` has it? */
export function isWordCharacter(character: string): boolean {
  return /^\w$/.test(character);
}

const CLASSES: Readonly<Record<string, CharacterTest>> = {
  d: (character) => character >= '0' && character <= '9',
  w: isWordCharacter,
  s: (character) => /^\s$/.test(character),
};

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** The characters that `\d`, `\D` and the like stand for; undefined for other letters. */
export function classOf(letter: string): CharacterTest | undefined {
  const test = CLASSES[letter.toLowerCase()];
  if (test === undefined || letter === letter.toLowerCase()) return test;
  return (character) => !test(character);
}

/** The character that an escape stands for; undefined when it has another meaning. */
export function escapedCharacter(letter: string): string | undefined {
  return CONTROLS[letter] ?? (/^[a-z0-9]$/i.test(letter) ? undefined : letter);
}

/** A test for the characters from one to another, whatever their case if so asked. */
export function rangeTest(from: string, to: string, ignoreCase: boolean): CharacterTest {
  const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  const isWithin = (character: string): boolean => {
    const point = character.codePointAt(0) ?? -1;
    return point >= low && point <= high;
  };
  if (!ignoreCase) return isWithin;
  return (character) =>
    isWithin(character) || isWithin(character.toLowerCase()) || isWithin(character.toUpperCase());
}

/** Any character but those that end a line. */
export function isNoNewline(character: string): boolean {
  return !/^[\n\r\u2028\u2029]$/.test(character);
}
