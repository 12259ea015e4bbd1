import { expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { handOver } from '../../../../src/i18n/en/hand-over.ts';
import { handOver as handOverFr } from '../../../../src/i18n/fr/hand-over.ts';
import { patchesInBody } from '../../../../src/moderate/body-patches.ts';
import { AIRFIELDS, draftOf, startSession } from '../dataset/airfields.ts';
import { openSendPage } from './send-page.tsx';

const { copying, send, policy } = en;
const NOW = { 'fields.csv': AIRFIELDS.replace('D4,Dogwood', 'D4,Dogrose') };
const POLICY = 'version: 1\nfiles: [{path: fields.csv}]\ncontact: {email: data@air.example}\n';

function draftWith(...names: string[]) {
  const session = startSession();
  names.forEach((name, record) => session.change((document) => document.setCell(record, 1, name)));
  return draftOf(session);
}

async function waysOf(setting: Partial<Parameters<typeof openSendPage>[0]> = {}) {
  const page = await openSendPage({ draft: draftWith('Ash'), files: NOW, ...setting });
  await page.press(handOver.show);
  return page;
}

test('nothing is read before the person asks for another way, and then the file as it is now', async () => {
  const page = await openSendPage({ draft: draftWith('Ash'), files: NOW });
  expect(page.asked).toEqual([]);
  expect(page.find(en.send.send(1))).toBeDefined();
  await page.press(handOver.show);
  expect(page.asked.some((path) => path.endsWith('/contents/fields.csv'))).toBe(true);
  expect([...page.root.querySelectorAll('.way h3')].map((each) => each.textContent)).toEqual([
    handOver.issue.title('forge.example'),
    handOver.editor.title('forge.example'),
    handOver.mail.title,
    handOver.files.title,
  ]);
  expect(document.activeElement?.textContent).toBe(handOver.title);
});

test('the issue is a link to a form that holds the corrections', async () => {
  const draft = draftWith('Ash');
  const page = await waysOf({ draft });
  const { pathname, searchParams } = page.address(handOver.issue.open);
  expect(pathname).toBe('/air/fields/issues/new');
  expect(patchesInBody(searchParams.get('body') ?? '')).toEqual([draft.patch]);
});

test('the editor gets the newest file, corrected', async () => {
  const page = await waysOf();
  const [copy] = [...page.root.querySelectorAll('.way')].filter((way) =>
    way.textContent?.includes(handOver.editor.open),
  );
  expect(copy?.textContent).not.toContain(handOver.editor.losses);
  await page.press(handOver.copyFirst);
  expect(page.copied).toEqual([NOW['fields.csv'].replace('Alder', 'Ash')]);
  expect(copy?.querySelector('[role=status]')?.textContent).toBe(copying.copied);
  expect(page.address(handOver.openThen(handOver.editor.open)).pathname).toBe(
    '/air/fields/edit/main/fields.csv',
  );
});

test('a file that the editor would damage is not offered there', async () => {
  const latin = Uint8Array.from(AIRFIELDS.replace('Cedar', 'C\xe8dre'), (sign) => sign.charCodeAt(0));
  const page = await waysOf({ files: { 'fields.csv': latin } });
  expect(page.text()).toContain(handOver.editor.refused['not-utf-8']);
  expect(page.find(handOver.openThen(handOver.editor.open))).toBeUndefined();
});

test('what the editor may change is said', async () => {
  const page = await waysOf({ files: { 'fields.csv': AIRFIELDS.replaceAll('\n', '\r\n') } });
  expect(page.root.querySelector('.losses li')?.textContent).toBe(handOver.editor.loss['line-ends']);
});

test('a clipboard that is closed leaves the text to be copied by hand', async () => {
  const page = await waysOf({ clipboard: 'closed' });
  await page.press(handOver.copyFirst);
  const field = page.root.querySelector('textarea');
  expect(field?.readOnly).toBe(true);
  expect(field?.value).toBe(NOW['fields.csv'].replace('Alder', 'Ash'));
  expect(field?.labels?.[0]?.textContent).toBe(copying.refused);
});

test('the mail goes to whom the publisher named, else to nobody', async () => {
  const named = await waysOf({ files: { ...NOW, '.emendata.yml': POLICY } });
  expect(named.address(handOver.mail.open).pathname).toBe('data@air.example');
  expect(named.text()).toContain(handOver.mail.does('data@air.example'));
  const unnamed = await waysOf();
  expect(unnamed.address(handOver.mail.open).pathname).toBe('');
  expect(unnamed.text()).toContain(handOver.mail.doesUnaddressed);
});

test('a draft is kept until the person says that it was sent', async () => {
  const page = await waysOf();
  expect(page.text()).not.toContain(handOver.asked);
  await page.press(handOver.issue.open);
  expect(page.root.querySelector('.did-you-send [role=status]')?.textContent).toContain(handOver.asked);
  await page.press(handOver.notYet);
  expect(page.text()).not.toContain(handOver.asked);
  expect(await page.drafts.list()).toHaveLength(1);
  await page.press(handOver.issue.open);
  await page.press(handOver.yes);
  expect(page.text()).toContain(handOver.doneText);
  expect(document.activeElement?.textContent).toBe(handOver.done);
  expect(await page.drafts.list()).toEqual([]);
});

test('a file that moved where the corrections are shows the conflict', async () => {
  const page = await waysOf({ files: { 'fields.csv': AIRFIELDS.replace('Alder', 'Acacia') } });
  expect(page.text()).toContain(send.conflict);
  expect(page.text()).toContain('Acacia');
  expect(await page.drafts.list()).toHaveLength(1);
});

test('what the publisher does not take is refused here as well', async () => {
  const wishes = POLICY.replace('{path: fields.csv}', '{path: fields.csv, locked: [name]}');
  const page = await waysOf({ files: { ...NOW, '.emendata.yml': wishes } });
  expect(page.text()).toContain(policy.refused);
});

test('what is corrected already is no draft any more', async () => {
  const page = await waysOf({ files: { 'fields.csv': AIRFIELDS.replace('Alder', 'Ash') } });
  expect(page.text()).toContain(send.alreadyText);
  expect(await page.drafts.list()).toEqual([]);
});

test('without an answer, the ways that need no file are left', async () => {
  const page = await openSendPage({ draft: draftWith('Ash') });
  await page.press(handOver.show);
  expect(page.root.querySelector('[role=alert]')?.textContent).toContain(handOver.unread);
  expect(page.find(handOver.issue.open)).toBeDefined();
  expect(page.find(handOver.mail.open)).toBeDefined();
  expect(page.find(en.review.downloadPatch)).toBeDefined();
  expect(page.find(en.review.downloadFile)).toBeUndefined();
});

test('speaks the reader’s language, in the letter too', async () => {
  const page = await openSendPage({ draft: draftWith('Ash'), files: NOW, lang: 'fr' });
  await page.press(handOverFr.show);
  const { searchParams } = page.address(handOverFr.mail.open);
  expect(searchParams.get('subject')).toBe('1 correction de fields.csv');
  expect(searchParams.get('body')).toContain('Bonjour,');
});
