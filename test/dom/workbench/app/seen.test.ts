import { expect, test } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { place } from '../../../../src/i18n/place/place-en.ts';
import { toAnswer } from '../../../../src/locate/remember/remember.ts';
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

test('the keyboard keeps a place when a doubt or a question goes', async () => {
  const doubted = await openFor('code,label\nx1,apples\nx2,pears\nx3,plums\n');
  await until(doubted, () => doubted.text.includes(seen.other));
  await doubted.press(seen.right);
  expect(document.activeElement?.tagName).toBe('MAIN');
  doubted.close();
  const twin = STATIONS.split('\n')[7]?.replace('S16', 'S99') ?? '';
  const asking = await openFor(`${STATIONS}${twin}\n`, { spot: { record: SHOWN[3] ?? [], column: 1 } });
  await until(asking, () => asking.text.includes(seen.which));
  await asking.press(seen.none);
  expect(document.activeElement?.tagName).toBe('MAIN');
});

test('nobody is taken to the cell again who comes back from the review', async () => {
  const bench = await openFor(STATIONS, { spot: { record: SHOWN[3] ?? [], column: 1 } });
  await until(bench, () => bench.text.includes(seen.here));
  await bench.press(en.editor.add);
  await bench.press(bench.buttons.find((name) => name.startsWith('Review')) ?? '');
  await bench.press('Back');
  await bench.settle(200);
  expect(bench.text).not.toContain(seen.here);
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

test('an answer that is read late changes no file under the keyboard', async () => {
  const link = { href: 'https://town.example/linked.csv', text: '', near: true };
  const job: Job = {
    finding: { ...stationsSeen(), links: [link] },
    page: { url: 'https://town.example/page/12', title: '' },
  };
  const source = { kind: 'url', url: FILE } as const;
  const answer = toAnswer(
    stationsSeen(),
    { url: 'https://town.example/page/12' },
    source,
    '2026-01-03T00:00:00Z',
  );
  let reads = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const bench = await openWorkbench({
    job,
    earlier: [answer],
    answersRead: () => (++reads === 1 ? Promise.resolve() : promise),
  });
  const name = en.choose.openFile(link.href);
  const button = [...bench.root.querySelectorAll('button')].find(
    (each) => each.getAttribute('aria-label') === name,
  );
  resolve();
  await until(bench, () => bench.buttons.includes(en.choose.openFile(FILE)));
  expect(button?.getAttribute('aria-label')).toBe(name);
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
  expect(document.activeElement?.textContent).toBe(answers.title);
  await bench.press(answers.import);
  await bench.choose(new File(['[]'], 'a.json'));
  expect(bench.text).toContain(answers.problem['no-answers-file']);
});
