import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { en } from '../../../../src/i18n/en.ts';
import { CopyLink } from '../../../../src/workbench/send/CopyLink.tsx';
import { sharedPatch } from '../app/shared.ts';
import { stubClipboard } from './clipboard.ts';
import { stubDownloads } from './downloads.ts';
import { inEnglish } from '../in-english.tsx';

const { link, copied } = en.copying;
const PATCH = sharedPatch((document) => document.setCell(0, 1, 'Ash'));
const ADDRESS = 'https://site.example/open.html#j=packed';

/** The button of a place with, or without, a site whose links are these. */
async function show(
  linkTo: ((job: Job) => Promise<string>) | undefined,
  clipboard: 'open' | 'closed' = 'open',
) {
  const texts = stubClipboard(clipboard);
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    vi.unstubAllGlobals();
  });
  const site = linkTo && { address: 'https://site.example/', linkTo };
  await act(() => render(inEnglish(<CopyLink patch={PATCH} ports={{ site }} />), root));
  const press = async (name: string) => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent === name);
    if (!button) throw new Error(`No button ${name}`);
    await act(async () => button.click());
    await act(async () => new Promise((resolve) => setTimeout(resolve, 10)));
  };
  return { root, texts, press, said: () => root.querySelector('[role=status]')?.textContent };
}

test('copies a link that holds the corrections, and says who can read it', async () => {
  const jobs: Job[] = [];
  const page = await show(async (job) => {
    jobs.push(job);
    return ADDRESS;
  });
  expect(page.root.textContent).toContain(link.warning);
  await page.press(link.copy);
  expect(page.texts).toEqual([ADDRESS]);
  expect(jobs).toMatchObject([{ patch: PATCH, source: { url: 'https://town.example/fields.csv' } }]);
  expect(page.said()).toBe(copied);
});

test('a clipboard that is closed leaves the link to be copied by hand', async () => {
  const page = await show(async () => ADDRESS, 'closed');
  await page.press(link.copy);
  expect(page.root.querySelector('textarea')?.value).toBe(ADDRESS);
});

test('corrections that are too long for a link are a file', async () => {
  const saved = stubDownloads();
  const page = await show(async () => `${ADDRESS}${'x'.repeat(8_000)}`);
  await page.press(link.copy);
  expect(page.said()).toBe(link.tooLong);
  expect(page.texts).toEqual([]);
  await page.press(link.download);
  expect([...saved.keys()]).toEqual(['fields.csv.emendata.json']);
});

test('a link that cannot be made is said to have failed', async () => {
  const page = await show(() => Promise.reject(new Error('No compression here')));
  await page.press(link.copy);
  expect(page.said()).toBe(link.failed);
});

test('where there is no site, there is no button', async () => {
  expect((await show(undefined)).root.textContent).toBe('');
});
