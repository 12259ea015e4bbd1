import { expect, test } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { place } from '../../../../src/i18n/place/place-en.ts';
import { en } from '../../../../src/i18n/en.ts';
import { SHOWN, STATIONS, stationsSeen } from '../seen/stations.ts';
import { openWorkbench, type Workbench } from './workbench.tsx';

const FILE = 'https://town.example/stations.csv';
const { seen } = place;

function openFor(text: string, more: Partial<Job> = {}): Promise<Workbench> {
  const page = { url: 'https://town.example/page/12', title: 'Town' };
  const job: Job = { finding: stationsSeen(), source: { kind: 'url', url: FILE }, page, ...more };
  return openWorkbench({ job, web: { [FILE]: text } });
}

/** Waits for what is laid over the table once it is there. */
async function until(bench: Workbench, isThere: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isThere(); tries++) await bench.settle(10);
  expect(isThere()).toBe(true);
}

test('a file that holds what the page shows opens without a word about it', async () => {
  const bench = await openFor(STATIONS, { spot: { record: SHOWN[3] ?? [], column: 1 } });
  await until(bench, () => bench.text.includes(seen.here));
  expect(bench.buttons).not.toContain(seen.right);
});

test('a doubt is told; the person’s word ends it and is kept for pages like this one', async () => {
  const bench = await openFor('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  await until(bench, () => bench.text.includes(seen.other));
  await bench.press(seen.right);
  expect(bench.text).not.toContain(seen.other);
  expect(bench.text).toContain(seen.remembered);
  expect([...bench.place.remembered.values()]).toMatchObject([{ source: { url: FILE } }]);
});

test('or leads to another file', async () => {
  const bench = await openFor('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  await until(bench, () => bench.text.includes(seen.other));
  await bench.press(seen.another);
  expect(bench.heading).toBe(en.choose.title);
  expect(bench.place.remembered.size).toBe(0);
});

test('of two records that could be meant the person picks one', async () => {
  const twin = STATIONS.split('\n')[7]?.replace('S16', 'S99') ?? '';
  const bench = await openFor(`${STATIONS}${twin}\n`, { spot: { record: SHOWN[3] ?? [], column: 1 } });
  await until(bench, () => bench.text.includes(seen.which));
  expect(document.activeElement?.textContent).toBe(seen.which);
  await bench.press(seen.choose(11));
  expect(bench.text).not.toContain(seen.which);
});

test('a record that is not found is searched for', async () => {
  const spot = { record: ['Zelkova', '7 m', '1 May 1800'], column: 1 };
  const bench = await openFor(STATIONS, { spot });
  await until(bench, () => bench.text.includes(seen.notFoundSearching('Zelkova')));
  expect(bench.root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('Zelkova');
});

test('the file the person named before opens at once where its host was named, else it is offered', async () => {
  const first = await openFor('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  await until(first, () => first.text.includes(seen.other));
  await first.press(seen.right);
  const earlier = [...first.place.remembered.values()];
  const job = {
    finding: { ...stationsSeen(), links: [] },
    page: { url: 'https://town.example/page/12', title: '' },
  };
  const unnamed = await openWorkbench({ job, earlier, web: { [FILE]: STATIONS } });
  expect(unnamed.place.fetched).toEqual([]);
  expect(unnamed.text).toContain(en.choose.reason.remembered);
  const named = await openWorkbench({
    job: { ...job, told: 'town.example' },
    earlier,
    web: { [FILE]: STATIONS },
  });
  expect(named.heading).toBe('stations.csv');
});

test('answers are listed, taken along, brought back and forgotten', async () => {
  const first = await openFor('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  await until(first, () => first.text.includes(seen.other));
  await first.press(seen.right);
  const { answers } = place;
  const bench = await openWorkbench({ earlier: [...first.place.remembered.values()] });
  await until(bench, () => bench.text.includes('stations.csv'));
  await bench.press(answers.removeNamed('stations.csv'));
  expect(bench.place.remembered.size).toBe(0);
  await bench.press(answers.import);
  await bench.choose(new File(['[]'], 'a.json'));
  expect(bench.text).toContain(answers.problem['no-answers-file']);
});
