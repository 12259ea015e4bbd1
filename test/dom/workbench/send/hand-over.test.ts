import { expect, test, vi } from 'vitest';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import { en } from '../../../../src/i18n/en.ts';
import { handOver } from '../../../../src/i18n/en/hand-over.ts';
import { ADDRESS, WEB } from '../app/shared.ts';
import { openWorkbench, type Workbench } from '../app/workbench.tsx';
import { AIRFIELDS } from '../dataset/airfields.ts';
import { stubDownloads } from './downloads.ts';

const { review } = en;

/** Record 1 deleted, and the review of that open. */
async function reviewed(bench: Workbench): Promise<Workbench> {
  await bench.press(en.editor.remove);
  await bench.press(en.editor.review(1));
  /* The screen comes as a part of its own. */
  await vi.waitFor(() => expect(ways(bench)).not.toEqual([]));
  return bench;
}

async function ownFile(): Promise<Workbench> {
  const bench = await openWorkbench();
  await bench.drop(new File([AIRFIELDS], 'fields.csv'));
  return reviewed(bench);
}

const openFromWeb = () => openWorkbench({ job: { source: { kind: 'url', url: ADDRESS } }, web: { ...WEB } });
const ways = (bench: Workbench) =>
  [...bench.root.querySelectorAll('.way h3')].map((each) => each.textContent);
const mailOf = (bench: Workbench) => bench.root.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');

test('of a person’s own file, the corrected one comes first, and nobody is written to', async () => {
  const saved = stubDownloads();
  const bench = await ownFile();
  expect(ways(bench)).toEqual([handOver.files.title]);
  expect(bench.root.querySelector('.way .button')?.textContent).toBe(review.downloadFile);
  await bench.press(review.downloadFile);
  expect(await saved.get('fields.csv')?.text()).toBe(AIRFIELDS.replace('A1,Alder,Aston\n', ''));
});

test('the corrections and the diff are files, too', async () => {
  const saved = stubDownloads();
  const bench = await ownFile();
  await bench.press(review.downloadPatch);
  const patch = parsePatch(JSON.parse((await saved.get('fields.csv.emendata.json')?.text()) ?? ''));
  expect(patch.changes).toMatchObject([{ op: 'delete', before: { code: 'A1' } }]);
  await bench.press(handOver.files.diff);
  const diff = await saved.get('fields.csv.patch')?.text();
  expect(diff).toContain('--- a/fields.csv\n+++ b/fields.csv\n');
  expect(diff).toContain('\n-A1,Alder,Aston\n');
});

test('of a file on the web, a mail comes first, and nobody’s address is made up', async () => {
  const bench = await reviewed(await openFromWeb());
  expect(ways(bench)).toEqual([handOver.mail.title, handOver.files.title]);
  const mail = mailOf(bench);
  expect(mail?.target).toBe('_blank');
  expect(mail?.href).toMatch(/^mailto:\?subject=/);
  expect(decodeURIComponent(mail?.href ?? '')).toContain(`File: ${ADDRESS}`);
});

test('only the person’s yes ends the draft', async () => {
  stubDownloads();
  const bench = await reviewed(await openFromWeb());
  expect(Object.keys(await bench.kept())).toEqual([ADDRESS]);
  await bench.press(review.downloadPatch);
  expect(bench.text).toContain(handOver.asked);
  expect(Object.keys(await bench.kept())).toEqual([ADDRESS]);
  await bench.press(handOver.yes);
  expect(bench.text).toContain(handOver.doneText);
  expect(await bench.kept()).toEqual({});
});
