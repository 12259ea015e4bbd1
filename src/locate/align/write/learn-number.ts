import { type DecimalMark, readDigits } from '../../../core/values/decimal-digits.ts';
import { toNumberParts } from '../../../core/values/number-parts.ts';
import { type NumberReading, readNumber } from '../../../core/values/read-number.ts';
import { numberStyle, type NumberStyle, writeNumber } from './number-style.ts';
import { isBorneOut, type TextPair, unanimous, type Writer } from './pair.ts';
import { shiftPoint } from './shift-point.ts';

const marks = ['.', ','] as const;
/** Powers of ten that pages leave out of their numbers (`in thousands`), or put in (percent). */
const powers = [0, -2, 2, 3, -3, 6, -6, 9, -9];

/** One way to read both sides, and the pairs that it fits. */
interface Reading {
  shown: DecimalMark;
  stored: DecimalMark;
  power: number;
  pairs: readonly TextPair[];
}

/** How numbers of the page are written in the file; undefined when these are no numbers. */
export function learnNumber(pairs: readonly TextPair[]): Writer | undefined {
  const fitting = readingsOf(pairs).filter(({ pairs: those }) => isBorneOut(those.length, pairs.length));
  const most = Math.max(0, ...fitting.map(({ pairs: those }) => those.length));
  const best = fitting.filter(({ pairs: those }) => those.length === most);
  const plain = best.filter(({ power }) => power === 0);
  const chosen = plain.length > 0 ? plain : best;
  if (chosen.length === 0) return undefined;
  const writers = chosen.map((reading) => writerOf(reading));
  return (text) => unanimous(writers, text);
}

function readingsOf(pairs: readonly TextPair[]): Reading[] {
  const read = (text: string): Both => ({ '.': readNumber(text, '.'), ',': readNumber(text, ',') });
  const numbers = pairs.map((pair) => ({ pair, page: read(pair.shown), file: read(pair.stored) }));
  return marks.flatMap((shown) =>
    marks.flatMap((stored) =>
      powers.map((power) => {
        const fitting = numbers.filter(({ page, file }) => fits(page[shown], file[stored], power));
        return { shown, stored, power, pairs: fitting.map(({ pair }) => pair) };
      }),
    ),
  );
}

/** A number as each of the decimal marks reads it. */
type Both = Readonly<Record<DecimalMark, NumberReading | undefined>>;

/** Is the file's number the page's, which may be rounded? */
function fits(page: NumberReading | undefined, file: NumberReading | undefined, power: number): boolean {
  if (page === undefined || file === undefined) return false;
  const factor = 10 ** power;
  return Math.abs(file.value - page.value * factor) <= (page.step / 2) * factor * (1 + 1e-6);
}

function writerOf({ shown, stored, power, pairs }: Reading): Writer {
  const style = numberStyle(
    pairs.map((pair) => pair.stored.trim()),
    stored,
  );
  const seen = pairs.flatMap((pair) => toNumberParts(pair.shown) ?? []);
  const units = new Set(['', ...seen.map(({ unit }) => unit)]);
  const hasWord = seen.every((parts) => parts.power !== 0);
  const hasUnit = seen.every((parts) => parts.unit !== '');
  return (text) => {
    const parts = toNumberParts(text);
    const digits = parts && readDigits(parts.digits, shown);
    if (style === undefined || digits === undefined || parts === undefined || !units.has(parts.unit))
      return undefined;
    // `11` beside `10.7 million` and `9.2 million`: nobody knows whether millions are meant.
    if (hasWord && parts.power === 0) return undefined;
    // `1` beside `45 %` and `30 %`, where the file has 0.45: one percent, or all of it?
    if (hasUnit && power < 0 && parts.unit === '' && Number(digits.plain) <= 1) return undefined;
    const plain = shiftPoint(digits.plain, parts.power + power);
    return provenNumber(
      writeNumber(plain, parts.isNegative, style),
      { plain, isNegative: parts.isNegative },
      style,
    );
  };
}

/** A written number, when it reads back as what was meant. */
function provenNumber(
  text: string,
  meant: { plain: string; isNegative: boolean },
  { mark }: NumberStyle,
): string | undefined {
  const value = Number(meant.plain) * (meant.isNegative ? -1 : 1);
  return readNumber(text, mark)?.value === value + 0 || (value === 0 && readNumber(text, mark)?.value === 0)
    ? text
    : undefined;
}
