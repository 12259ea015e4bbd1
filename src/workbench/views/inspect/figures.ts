/** How figures of ours are written in one language. Data itself stays as the file writes it. */
export interface Figures {
  /** As many figures as tell something. */
  number(value: number): string;
  /** All its figures: a value of the file is not rounded. */
  exact(value: number): string;
  share(value: number): string;
  /** A moment in milliseconds: a day, with the time where it is not midnight (UTC). */
  moment(value: number): string;
}

const DAY = 86_400_000;
const known = new Map<string, Figures>();

/** Returns how figures are written in a language. */
export function toFigures(lang: string): Figures {
  const made = known.get(lang) ?? make(lang);
  known.set(lang, made);
  return made;
}

function make(lang: string): Figures {
  const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 6 });
  const exact = new Intl.NumberFormat(lang, { maximumFractionDigits: 12 });
  const whole = new Intl.NumberFormat(lang);
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return {
    number: (value) => (Number.isInteger(value) ? whole : number).format(value),
    exact: (value) => exact.format(value),
    /* Nearly all is not all, and hardly any is not none. */
    share: (value) =>
      share.format(value > 0.999 && value < 1 ? 0.999 : value > 0 && value < 0.001 ? 0.001 : value),
    moment: (value) => (value % DAY === 0 ? day : time).format(value),
  };
}
