import type { Random } from '../random.ts';

/** How one column is drawn on a page. */
export interface Drawing {
  /** What was done to the values, for the report. */
  how: string;
  draw(value: string): string;
}

const LOCALES = ['en-US', 'en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'de-CH'] as const;
const UNITS = ['km', 'kg', '€', '°C', 'ha', 'm²'] as const;
const MILLIONS: Readonly<Record<string, string>> = {
  en: 'million',
  fr: 'millions',
  de: 'Mio.',
  es: 'millones',
  it: 'mln',
  pt: 'mi',
  nl: 'mln',
};

/** The locale of a page. */
export function anyLocale(random: Random): string {
  return pick(LOCALES, random);
}

/** How the column of these values is drawn on a page of this locale. Only the platform's own formatters are used. */
export function drawingFor(values: readonly string[], name: string, { locale, random }: Context): Drawing {
  const filled = values.filter((value) => value !== '');
  const missing = pick(['', '–', 'n/a', '…'], random);
  const drawing = kindOf(filled, name, { locale, random });
  return { how: drawing.how, draw: (value) => (value === '' ? missing : drawing.draw(value)) };
}

interface Context {
  locale: string;
  random: Random;
}

function kindOf(values: readonly string[], name: string, context: Context): Drawing {
  const isNumber = share(values, /^-?\d{1,12}(?:\.\d{1,12})?$/) > 0.9 && share(values, /^0\d/) === 0;
  const isCode =
    /(?:\b|_)(?:id|code|zip|year|nr|no|siren|siret|fips)(?:\b|_)/i.test(name) ||
    share(values, /^(?:1[5-9]|20)\d\d$/) > 0.9;
  if (isNumber && !isCode) return numberDrawing(values, context);
  if (share(values, /^\d{4}-\d\d-\d\d(?:T|$)/) > 0.9) return dateDrawing(context);
  return textDrawing(context);
}

function share(values: readonly string[], pattern: RegExp): number {
  return values.filter((value) => pattern.test(value)).length / Math.max(1, values.length);
}

function numberDrawing(values: readonly string[], { locale, random }: Context): Drawing {
  const decimals = Math.max(...values.slice(0, 500).map((value) => value.split('.')[1]?.length ?? 0));
  const sizes = values.map((value) => Math.abs(Number(value)));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const shown =
    decimals > 2 && random(3) > 0
      ? 2
      : decimals > 0 && largest > 1_000 && random(3) === 0
        ? decimals - 1
        : decimals;
  const fixed = random(2) === 0 ? { minimumFractionDigits: Math.min(shown, 20) } : {};
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: Math.min(shown, 20), ...fixed });
  const way = random(8);
  if (way === 0) return { how: 'as it is', draw: (value) => value };
  if (way === 1 && largest <= 1 && decimals > 1) {
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: Math.max(0, decimals - 2),
    });
    return { how: 'percent', draw: (value) => ofNumber(value, (number) => percent.format(number)) };
  }
  if (way === 2 && sizes.filter((size) => size > 1e6).length > sizes.length / 2) {
    const millions = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const word = MILLIONS[locale.slice(0, 2)] ?? 'million';
    return {
      how: 'millions',
      draw: (value) => ofNumber(value, (number) => `${millions.format(number / 1e6)} ${word}`),
    };
  }
  if (way === 3) {
    const unit = pick(UNITS, random);
    return { how: 'unit', draw: (value) => ofNumber(value, (number) => `${plain.format(number)} ${unit}`) };
  }
  if (way === 4)
    return {
      how: 'parentheses',
      draw: (value) =>
        ofNumber(value, (number) => (number < 0 ? `(${plain.format(-number)})` : plain.format(number))),
    };
  if (way === 5)
    return {
      how: 'minus',
      draw: (value) => ofNumber(value, (number) => plain.format(number).replace('-', '−')),
    };
  return {
    how: shown < decimals ? 'rounded' : 'locale',
    draw: (value) => ofNumber(value, (number) => plain.format(number)),
  };
}

function ofNumber(value: string, draw: (number: number) => string): string {
  return /^-?[\d.]+$/.test(value) ? draw(Number(value)) : value;
}

function dateDrawing({ locale, random }: Context): Drawing {
  const dateStyle = pick(['long', 'medium', 'short'] as const, random);
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  if (random(4) === 0) return { how: 'date as it is', draw: (value) => value };
  return {
    how: `date ${dateStyle}`,
    draw: (value) => (/^\d{4}-\d\d-\d\d/.test(value) ? format.format(new Date(value.slice(0, 10))) : value),
  };
}

function textDrawing({ random }: Context): Drawing {
  const way = random(6);
  if (way === 0) return { how: 'upper case', draw: (value) => value.toUpperCase() };
  if (way === 1)
    return { how: 'hard spaces', draw: (value) => value.replaceAll(' ', '\u00a0').replaceAll("'", '’') };
  if (way === 2) return { how: 'decomposed', draw: (value) => value.normalize('NFD') };
  return { how: 'text', draw: (value) => value.trim() };
}

export function pick<Each>(from: readonly Each[], random: Random): Each {
  return from[random(from.length)] as Each;
}
