import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fileFormOf } from '../../../../src/workbench/seen/file-form.ts';
import { findSpot } from '../../../../src/workbench/seen/find-spot.ts';
import { matchPage } from '../../../../src/workbench/seen/match-page.ts';
import { SHOWN, STATIONS, stationsSeen } from './stations.ts';

const never = () => false;
const bytes = (text: string) => new TextEncoder().encode(text);

async function matched(text = STATIONS, sample = SHOWN) {
  const document = openCsv(bytes(text));
  const match = await matchPage(stationsSeen(sample), document, new AbortController().signal, never);
  return { document, match };
}

test('a file that holds what the page shows is confirmed, whatever the order and the format', async () => {
  const { match } = await matched();
  expect(match.verification.verdict).toBe('confirmed');
  expect(match.alignment.columns).toEqual([1, 2, 3]);
});

test('a file of something else is not', async () => {
  const { match } = await matched('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  expect(match.verification.verdict).toBe('other');
});

test('the cell that was pointed at is found', async () => {
  const { document, match } = await matched();
  const spot = { record: SHOWN[3] ?? [], column: 1 };
  expect(findSpot(spot, match, document)).toEqual({ kind: 'here', record: 6, column: 2, differs: undefined });
});

test('what the page says differently is told beside what the file says', async () => {
  const { document, match } = await matched(STATIONS.replace('1422.5', '9.5'));
  const found = findSpot({ record: SHOWN[3] ?? [], column: 1 }, match, document);
  expect(found).toMatchObject({ kind: 'here', record: 6, differs: { page: SHOWN[3]?.[1], file: '9.5' } });
});

test('two records that say the same are never told apart', async () => {
  const twin = STATIONS.split('\n')[7]?.replace('S16', 'S99') ?? '';
  const { document, match } = await matched(`${STATIONS}${twin}\n`);
  const found = findSpot({ record: SHOWN[3] ?? [], column: 1 }, match, document);
  expect(found).toMatchObject({ kind: 'which', column: 2 });
  expect(found.kind === 'which' && found.records.toSorted((a, b) => a - b)).toEqual(
    expect.arrayContaining([6, 10]),
  );
});

test('a record that is not there leaves words to search for', async () => {
  const { document, match } = await matched();
  const found = findSpot({ record: ['Zelkova', '7 m', '1 May 1800'], column: 1 }, match, document);
  expect(found).toEqual({ kind: 'lost', search: 'Zelkova' });
});

test('what is typed as the page shows it is written as the file writes it, and nothing else is touched', async () => {
  const { document, match } = await matched();
  const form = fileFormOf(match, document);
  expect(form(2, '1.300,5 m')).toBe('1300.5');
  expect(form(2, '1300.5')).toBeUndefined();
  expect(form(3, '12 March 2020')).toBe('2020-03-12');
  expect(form(3, '2020-03-12')).toBeUndefined();
  expect(form(1, 'Élm 2.500,0')).toBeUndefined();
  expect(form(0, '1.300,5')).toBeUndefined();
});

test('laying a page over a file ends when it is no longer wanted', async () => {
  const abort = new AbortController();
  abort.abort(new Error('gone'));
  await expect(matchPage(stationsSeen(), openCsv(bytes(STATIONS)), abort.signal, never)).rejects.toThrow(
    'gone',
  );
});

test('a record that goes while the file is read moves no other into its place', async () => {
  const document = openCsv(bytes(STATIONS));
  const matching = matchPage(stationsSeen(), document, new AbortController().signal, never);
  document.deleteRecord(0);
  const found = findSpot({ record: SHOWN[3] ?? [], column: 1 }, await matching, document);
  expect(found).toMatchObject({ kind: 'here', record: 5 });
});

test('who is busy is not disturbed, and what they change meanwhile counts', async () => {
  const document = openCsv(bytes(STATIONS));
  let [asked, isDone] = [0, false];
  const matching = matchPage(stationsSeen(), document, new AbortController().signal, () => {
    if (++asked === 2) document.deleteRecord(0);
    return asked < 3;
  }).finally(() => (isDone = true));
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(isDone).toBe(false);
  const found = findSpot({ record: SHOWN[3] ?? [], column: 1 }, await matching, document);
  expect(found).toMatchObject({ kind: 'here', record: 5 });
});
