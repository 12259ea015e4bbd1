import { keyOf } from './column-index.ts';
import { booleanOf } from '../../core/values/boolean-words.ts';
import { readDate } from '../../core/values/read-date.ts';
import { type NumberReading, readNumber } from '../../core/values/read-number.ts';

/** What sets a text of the page apart from the file's: nothing, the way it is written, or what it says. */
export type Difference = 'same' | 'format' | 'edited';

const marks = ['.', ','] as const;
const orders = ['dmy', 'mdy'] as const;

/** Explains why a page shows another text than the file has. `format` when any reading of both makes them one value. */
export function explainDifference(pageValue: string, fileValue: string): Difference {
  if (pageValue.trim() === fileValue.trim()) return 'same';
  const [page, file] = [keyOf(pageValue), keyOf(fileValue)];
  if (page === file) return 'format';
  if (page === '' || file === '') return 'edited';
  const answer = booleanOf(page);
  if (answer !== undefined && answer === booleanOf(file)) return 'format';
  return isSameNumber(pageValue, fileValue) || isSameDate(pageValue, fileValue) ? 'format' : 'edited';
}

function isSameNumber(pageValue: string, fileValue: string): boolean {
  return marks.some((pageMark) => {
    const page = readNumber(pageValue, pageMark);
    return (
      page !== undefined &&
      marks.some((fileMark) => {
        const file = readNumber(fileValue, fileMark);
        return (
          file !== undefined &&
          (isRounded(page, file, 1) || (page.unit === '%' && isRounded(page, file, 0.01)))
        );
      })
    );
  });
}

function isRounded(page: NumberReading, file: NumberReading, factor: number): boolean {
  return Math.abs(file.value - page.value * factor) <= (page.step / 2) * factor * (1 + 1e-6);
}

function isSameDate(pageValue: string, fileValue: string): boolean {
  return orders.some((pageOrder) => {
    const page = readDate(pageValue, pageOrder);
    return (
      page !== undefined &&
      orders.some((fileOrder) => {
        const file = readDate(fileValue, fileOrder);
        return file !== undefined && page.first <= file.first && file.first <= page.last;
      })
    );
  });
}
