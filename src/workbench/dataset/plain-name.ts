/** Longest name on a screen. */
const LONGEST = 120;

/**
 * Returns a file name as a sentence can carry it: without the marks that turn the direction of text around or hide a part of it, which
 * make one file, or host, look like another.
 */
export function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return plain.length > LONGEST
    ? `${plain.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : plain || '?';
}
