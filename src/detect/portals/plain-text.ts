const longest = 300;

/** What somebody wrote as one short line of text, without the characters that are not seen or turn what follows around. */
export function plainText(text: string): string {
  return text
    .slice(0, 4 * longest)
    .replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
