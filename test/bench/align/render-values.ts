import type { Random } from '../random.ts';
import { type Context, type Drawing, numberDrawing } from './number-drawings.ts';

const LOCALES = ['en-US', 'en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'de-CH'] as const;

/** The locale of a page. */
export function anyLocale(random: Random): string {
  return pick(LOCALES, random);
}

/** How the column of these values is drawn on a page of this locale, with the platform's own formatters alone. */
export function drawingFor(values: readonly string[], name: string, context: Context): Drawing {
  const filled = values.filter((value) => value !== '');
  const missing = pick(['', '–', 'n/a', '…'], context.random);
  const { how, draw } = drawingOf(filled, name, context);
  return { how, draw: (value) => (value === '' ? missing : draw(value)) };
}

function drawingOf(values: readonly string[], name: string, context: Context): Drawing {
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

function dateDrawing({ locale, random }: Context): Drawing {
  const dateStyle = pick(['long', 'medium', 'short'] as const, random);
  if (random(4) === 0) return { how: 'date as it is', draw: (value) => value };
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  return {
    how: `date ${dateStyle}`,
    draw: (value) => (/^\d{4}-\d\d-\d\d/.test(value) ? format.format(new Date(value.slice(0, 10))) : value),
  };
}

function textDrawing({ random }: Context): Drawing {
  const ways: Drawing[] = [
    { how: 'upper case', draw: (value) => value.toUpperCase() },
    { how: 'hard spaces', draw: (value) => value.replaceAll(' ', '\u00a0').replaceAll("'", '’') },
    { how: 'decomposed', draw: (value) => value.normalize('NFD') },
    { how: 'text', draw: (value) => value.trim() },
  ];
  return pick(ways, random);
}

/** One of several. */
export function pick<Each>(from: readonly Each[], random: Random): Each {
  return from[random(from.length)] as Each;
}
