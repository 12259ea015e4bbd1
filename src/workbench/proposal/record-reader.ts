import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { openCurrent } from '../../deliver/rebuild-file.ts';
import type { FileReview, ReviewItem } from '../../moderate/review.ts';

/** Returns the values, by column, of the record a change is about as the file stands; undefined when there is none. */
export type RecordReader = (item: ReviewItem) => Record<string, string> | undefined;

/** Whether the record of a change is in the file as it stands. A new record has no place in it yet. */
export function hasRecord({ outcome: { status, change } }: ReviewItem): boolean {
  return status === 'conflict' || (status === 'applies' && change.op !== 'insert');
}

/** Returns a reader of a file's records, which opens the file when it is first asked. */
export function createRecordReader({ current, patch }: FileReview): RecordReader {
  let document: CsvDocument | undefined;
  return (item) => {
    const { outcome } = item;
    if (!hasRecord(item) || !('record' in outcome)) return undefined;
    document ??= openCurrent(patch, current);
    if (outcome.record > document.length) return undefined;
    const values = document.values(outcome.record - 1);
    return Object.fromEntries(document.columns.map((column, n) => [column, values[n] ?? '']));
  };
}
