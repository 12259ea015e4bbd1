/** The text as search compares it: without accents and without case. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Does each character, one code unit, fold to exactly one? So it is in Latin scripts and common punctuation, composed. */
export function foldsEvenly(text: string): boolean {
  return !/[^\0-\u024f\u2000-\u22ff]/.test(text);
}
