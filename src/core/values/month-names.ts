/**
 * Months, long and short, in English, French, Spanish, German, Italian, Portuguese and Dutch, without accents and points.
 * Written out, because what a runtime's own list says differs between versions.
 */
const MONTHS = [
  'january jan janvier janv enero ene januar janner gennaio gen janeiro januari',
  'february feb fevrier fevr febrero februar febbraio fevereiro fev februari',
  'march mar mars marzo marz mrz marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juin junio juni giugno giu junho',
  'july jul juillet juil julio juli luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct octobre octubre oktober okt ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec decembre diciembre dic dezember dez dicembre dezembro',
];
const NUMBERS = new Map(MONTHS.flatMap((names, n) => names.split(' ').map((name) => [name, n + 1] as const)));
/** Words around a date that say nothing: prepositions, ordinals, days of the week by their first letters. */
const FILLERS = new Set('de del di of the le den der am el il o on do'.split(' '));
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|mo|di|mi|do|fr|sa|so|gio|seg|ter|qua|qui|sex|ma|wo|vr|za|zo)[a-z]{0,7}(?:-feira)?$/;

/** The number, from 1, of a month's name; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  return NUMBERS.get(word);
}

/** Does a word of a date say nothing of which day it is? */
export function isFiller(word: string): boolean {
  return FILLERS.has(word) || WEEKDAY.test(word);
}
