import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { indexFile, indexFileInSlices } from '../../../../src/locate/align/file-index.ts';
import { fileTableOf } from '../../../../src/locate/align/file-table.ts';
import { cities, fileOf } from './tables.ts';

test('an opened file is indexed with its edits', () => {
  const document = openCsv(new TextEncoder().encode('name;n\na;1,5\nb;2\n'));
  document.setCell(1, 0, 'c');
  const { columns, length, isComplete } = indexFile(fileTableOf(document));
  expect([length, isComplete]).toEqual([2, true]);
  expect([...(columns[0]?.byKey.keys() ?? [])]).toEqual(['a', 'c']);
  expect([...(columns[1]?.measures ?? [])]).toEqual([1.5, 2]);
});

test('in slices it becomes the same index, with a pause for each few thousand records', async () => {
  const file = fileOf(cities(45_000));
  let pauses = 0;
  const index = await indexFileInSlices(file, {
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
  });
  expect(index).toEqual(indexFile(file));
  expect(pauses).toBeGreaterThanOrEqual(4 * 4);
});

test('it stops when it is told to', async () => {
  const stop = new AbortController();
  const pause = (): Promise<void> => Promise.resolve(stop.abort(new Error('closed')));
  await expect(indexFileInSlices(fileOf(cities(10)), { signal: stop.signal, pause })).rejects.toThrow(
    'closed',
  );
});

test('a file with more cells than are indexed says so', () => {
  const columns = Array.from({ length: 400 }, (_, n) => `c${n}`);
  const wide = { columns, length: 30_000, value: () => '', columnValues: () => [] };
  expect(indexFile(wide)).toMatchObject({ length: 25_000, isComplete: false });
});
