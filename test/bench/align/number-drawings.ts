import type { Random } from '../random.ts';

/** How one column is drawn on a page. */
export interface Drawing {
  /** What was done to the values, for the report. */
  how: string;
  draw(value: string): string;
}

/** What a page is drawn with. */
export interface Context {
  locale: string;
  random: Random;
}

const UNITS = ['km', 'kg', '€', '°C', 'ha', 'm²'] as const;
const MILLIONS: Readonly<Record<string, string>> = {
  en: 'million',
  fr: 'millions',
  de: 'Mio.',
  es: 'millones',
  it: 'mln',
  pt: 'milhões',
  nl: 'mln',
};

/** One of the ways in which sites draw numbers; only those that suit these values. */
export function numberDrawing(values: readonly string[], { locale, random }: Context): Drawing {
  const shape = shapeOf(values);
  const shown = shownDecimals(shape, random);
  const least = random(2) === 0 ? shown : 0;
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: shown });
  const locally = {
    how: shown < shape.decimals ? 'rounded' : 'locale',
    draw: numbers((n) => plain.format(n)),
  };
  const unit = UNITS[random(UNITS.length)] ?? 'kg';
  const ways: (Drawing | false)[] = [
    { how: 'as it is', draw: (value) => value },
    shape.largest <= 1 && shape.decimals > 1 && percentDrawing(shape, locale),
    shape.isMillions && millionsDrawing(locale),
    { how: 'unit', draw: numbers((n) => `${plain.format(n)} ${unit}`) },
    { how: 'parentheses', draw: numbers((n) => (n < 0 ? `(${plain.format(-n)})` : plain.format(n))) },
    { how: 'minus', draw: numbers((n) => plain.format(n).replace('-', '−')) },
    locally,
    locally,
  ];
  return ways[random(ways.length)] || locally;
}

interface Shape {
  decimals: number;
  largest: number;
  isMillions: boolean;
}

function shapeOf(values: readonly string[]): Shape {
  const decimals = values.slice(0, 500).map((value) => value.split('.')[1]?.length ?? 0);
  const sizes = values.map((value) => Math.abs(Number(value)));
  return {
    decimals: Math.min(20, Math.max(...decimals)),
    largest: sizes.reduce((a, b) => Math.max(a, b), 0),
    isMillions: sizes.filter((size) => size > 1e6).length > sizes.length / 2,
  };
}

/** Sites round what is too exact to read. */
function shownDecimals({ decimals, largest }: Shape, random: Random): number {
  if (decimals > 2 && random(3) > 0) return 2;
  return decimals > 0 && largest > 1_000 && random(3) === 0 ? decimals - 1 : decimals;
}

function percentDrawing({ decimals }: Shape, locale: string): Drawing {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals - 2 });
  return { how: 'percent', draw: numbers((n) => format.format(n)) };
}

function millionsDrawing(locale: string): Drawing {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const word = MILLIONS[locale.slice(0, 2)] ?? 'million';
  return { how: 'millions', draw: numbers((n) => `${format.format(n / 1e6)} ${word}`) };
}

function numbers(draw: (number: number) => string): (value: string) => string {
  return (value) => (/^-?[\d.]+$/.test(value) ? draw(Number(value)) : value);
}
