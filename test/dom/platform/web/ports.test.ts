import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkToPage } from '../../../../src/platform/web/page-link.ts';
import { createPorts, createSendPorts, shellOfThisPage } from '../../../../src/platform/web/ports.ts';
import { createStores } from '../../../../src/platform/web/stores.ts';
import { draftWith } from './corrections.ts';
import { pageAround, strangerWindow } from './page-around.ts';

let opened: string[];
const sendPage = strangerWindow();

beforeEach(() => {
  indexedDB = new IDBFactory();
  sessionStorage.clear();
  opened = [];
  vi.spyOn(window, 'open').mockImplementation((address) => {
    opened.push(String(address));
    return sendPage;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.opener = null;
});

test('a page on top is a tab, whatever its address says', () => {
  expect(shellOfThisPage(true)).toBe('tab');
  expect(shellOfThisPage(false)).toBe('tab');
});

test('in a frame it is an overlay, or a part of the page, and nothing that sees tokens', () => {
  vi.stubGlobal('window', strangerWindow());
  expect(shellOfThisPage(false)).toBe('overlay');
  expect(shellOfThisPage(true)).toBe('embed');
  expect(() => createSendPorts(createStores())).toThrow('top-level');
});

test('a workbench has no tokens, and drops those that came with its window', async () => {
  await createSendPorts(createStores()).tokens.set('forge.example', 'secret');
  const ports = createPorts({ shell: 'tab', stores: createStores() });
  expect(ports).not.toHaveProperty('tokens');
  expect(await createSendPorts(createStores()).tokens.hosts()).toEqual([]);
});

test('the site knows its own address, and promises no news', () => {
  const ports = createPorts({ shell: 'tab', stores: createStores() });
  expect(ports.site?.address).toBe(new URL('.', document.baseURI).href);
  expect(ports.following).toBeUndefined();
  expect(ports.isOrphaned()).toBe(false);
  expect(ports.now()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test('what an overlay handed over leaves its store once it was sent', async () => {
  const stores = createStores();
  const ports = createPorts({ shell: 'overlay', stores });
  const draft = draftWith('Ash');
  await ports.drafts.save(draft);
  await ports.opener.openSend(draft.key);
  expect(opened[0]).toContain('send.html#d=');
  sendPage.opener = window;
  const data = { emendata: 1, type: 'settled', kind: 'draft', key: draft.key, value: null };
  window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: sendPage }));
  await expect.poll(() => ports.drafts.list()).toEqual([]);
});

test.each(['overlay', 'embed', 'tab'] as const)('closing the %s', async (shell) => {
  const page = pageAround();
  const link = linkToPage(window);
  const port = page.welcome();
  const { opener } = createPorts({ shell, stores: createStores(), link });
  const heard = page.next(port);
  await opener.close();
  link.height(1);
  expect(await heard).toEqual(shell === 'overlay' ? { type: 'close' } : { type: 'height', height: 1 });
  port.close();
});
