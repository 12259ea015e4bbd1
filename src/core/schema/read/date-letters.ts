/** Letters of dates in Unicode (UAX 35), which CSV on the Web and people use, and those of Table Schema. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^y{4}/i, '%Y'],
  [/^a{4}/i, '%Y'],
  [/^y{2}/i, '%y'],
  [/^MMMM/, '%B'],
  [/^MMM/, '%b'],
  [/^M{1,2}/, '%m'],
  [/^(?:dd?|DD?|jj?|JJ?)/, '%d'],
  [/^HH?/i, '%H'],
  [/^mm/, '%M'],
  [/^ss?(?:\.S+)?/i, '%S'],
  [/^(?:X{1,3}|x{1,3}|Z)/, '%z'],
  [/^a/, '%p'],
];

/** A form of dates such as `dd/MM/yyyy` in the letters of Table Schema (`%d/%m/%Y`); undefined when it has other letters. */
export function fromDateLetters(form: string): string | undefined {
  let rest = form.replaceAll("'T'", 'T').slice(0, 100);
  let result = '';
  while (rest !== '') {
    const found = LETTERS.find(([letters]) => letters.test(rest));
    const length = found === undefined ? 1 : (found[0].exec(rest)?.[0].length ?? 1);
    if (found === undefined && /[\p{L}%]/u.test(rest.charAt(0)) && rest.charAt(0) !== 'T') return undefined;
    result += found === undefined ? rest.charAt(0) : found[1];
    rest = rest.slice(length);
  }
  return result.includes('%') ? result : undefined;
}
