/** What the neighbours of a character depend on. */
export const KIND = {
  other: 0,
  lower: 1,
  upper: 2,
  /** A letter without case. */
  plain: 3,
  sign: 4,
} as const;

/** Bit that marks a letter of another script than the Latin one. */
export const FOREIGN = 8;
/** Signs that stand between letters. */
const JOINERS = '’·\u00a0\u00ad–—';

/** The kind of a character, with `FOREIGN` set for letters that are not Latin. */
export function kindOf(character: string): number {
  if (!/\p{L}/u.test(character))
    return character > '\x7f' && !JOINERS.includes(character) ? KIND.sign : KIND.other;
  const script = /\p{Script=Latin}|[ªº]/u.test(character) ? 0 : FOREIGN;
  if (/\p{Lu}/u.test(character)) return KIND.upper | script;
  return (/\p{Ll}/u.test(character) ? KIND.lower : KIND.plain) | script;
}

/** Is it the kind of a letter? */
export function isLetter(kind: number): boolean {
  const bare = kind & ~FOREIGN;
  return bare !== KIND.other && bare !== KIND.sign;
}
