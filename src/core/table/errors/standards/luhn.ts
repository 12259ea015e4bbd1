/** Is the sum of figures, every second one from the right doubled, a multiple of ten? ISO/IEC 7812-1, annex B. */
export function isLuhn(figures: string): boolean {
  let sum = 0;
  for (let n = 0; n < figures.length; n++) {
    const figure = Number(figures[figures.length - 1 - n]);
    const value = n % 2 === 0 ? figure : figure * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
