import { expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import type { HostWay } from '../../../../src/platform/ports.ts';
import { AIRFIELDS } from '../dataset/airfields.ts';
import { openWorkbench } from './workbench.tsx';
import { memoryDrafts } from '../dataset/airfields.ts';

const URL = 'https://closed.example/data/fields.csv';
const { links, ownFile, problem } = en;

/** The workbench at a host that does not answer pages. */
function atClosedHost(way: HostWay, afterAsking?: Record<string, string>) {
  return openWorkbench({
    job: { source: { kind: 'url', url: URL } },
    way,
    ...(afterAsking && { afterAsking }),
  });
}

test.each<[HostWay, string]>([
  ['permission', problem.allow('closed.example')],
  ['page', links.readThroughPage],
])('with %s, one press asks, and the file opens', async (way, button) => {
  const bench = await atClosedHost(way, { [URL]: AIRFIELDS });
  await bench.press(button);
  expect(bench.heading).toBe('fields.csv');
  expect(bench.place.fetched).toEqual([URL, URL]);
});

test('the page says what reading through it means', async () => {
  const bench = await atClosedHost('page');
  expect(bench.text).toContain(links.throughPage('closed.example'));
});

test.each<[HostWay, string, string]>([
  ['permission', problem.allow('closed.example'), problem.refused('closed.example')],
  ['page', links.readThroughPage, links.pageRefused],
])('with %s, a no is told, and nothing is fetched', async (way, button, told) => {
  const bench = await atClosedHost(way);
  await bench.press(button);
  expect(bench.text).toContain(told);
  expect(bench.place.fetched).toEqual([URL]);
});

test('an overlay takes the question to a tab', async () => {
  const bench = await atClosedHost('tab');
  await bench.press(problem.allowInTab('closed.example'));
  expect(bench.place.tabs).toEqual([{ source: { kind: 'url', url: URL } }]);
});

test.each<HostWay>(['none', 'page'])(
  'with %s, the person can bring the file, which stays that of the address',
  async (way) => {
    const bench = await atClosedHost(way);
    const download = bench.root.querySelector<HTMLAnchorElement>('a[download]');
    expect(download?.href).toBe(URL);
    expect(download?.rel).toContain('noreferrer');
    expect(bench.text).toContain(ownFile.bring('closed.example'));
    await bench.press(ownFile.chooseDownloaded);
    await bench.choose(new File([AIRFIELDS], 'fields (1).csv'));
    expect(bench.heading).toBe('fields.csv');
    await bench.press(en.editor.remove);
    expect(await bench.kept()).toEqual({ [URL]: ['delete'] });
  },
);

test('a file that is dropped there is the one that is waited for', async () => {
  const bench = await atClosedHost('none');
  await bench.drop(new File([AIRFIELDS], 'x.csv'));
  await bench.press(en.editor.remove);
  expect(await bench.kept()).toEqual({ [URL]: ['delete'] });
});

test('corrections of last time are there when the person brings the file again', async () => {
  const drafts = memoryDrafts();
  const first = await openWorkbench({
    job: { source: { kind: 'url', url: URL } },
    web: { [URL]: AIRFIELDS },
    drafts,
  });
  await first.press(en.editor.remove);
  await first.kept();
  first.close();
  const bench = await openWorkbench({ job: { source: { kind: 'url', url: URL } }, drafts });
  await bench.drop(new File([AIRFIELDS], 'fields.csv'));
  expect(bench.text).toContain(en.editor.restored(1));
});

test.each(['fr', 'es'])('in %s, the ways on are told, too', async (lang) => {
  const bench = await openWorkbench({ job: { source: { kind: 'url', url: URL } }, way: 'page', lang });
  expect(bench.text).not.toContain(links.throughPage('closed.example'));
  expect(bench.text.match(/closed\.example/g)?.length).toBeGreaterThan(2);
});
