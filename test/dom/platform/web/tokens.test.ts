import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTokenStore, dropTokens } from '../../../../src/platform/web/tokens.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

/** What a browser does where it allows no storage: even to look throws. */
function refuseStorage(): void {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
}

test('a token is there for the next page of this tab', async () => {
  await createTokenStore().set('forge.example:8443', 'secret');
  const next = createTokenStore();
  expect(await next.get('forge.example:8443')).toBe('secret');
  expect(await next.hosts()).toEqual(['forge.example:8443']);
  expect(await next.get('other.example')).toBeUndefined();
  await next.remove('forge.example:8443');
  expect(await createTokenStore().hosts()).toEqual([]);
});

test('what others keep in the same storage is neither a token nor touched', async () => {
  sessionStorage.setItem('forge.example', 'theirs');
  const tokens = createTokenStore();
  await tokens.set('forge.example', 'secret');
  expect(await tokens.hosts()).toEqual(['forge.example']);
  await tokens.remove('forge.example');
  expect(await tokens.get('forge.example')).toBeUndefined();
  expect(sessionStorage.getItem('forge.example')).toBe('theirs');
});

test('where storage is refused, a token lasts as long as the page', async () => {
  refuseStorage();
  const tokens = createTokenStore();
  await tokens.set('forge.example', 'secret');
  expect(await tokens.get('forge.example')).toBe('secret');
  expect(await tokens.hosts()).toEqual(['forge.example']);
  expect(await createTokenStore().get('forge.example')).toBeUndefined();
  await tokens.remove('forge.example');
  expect(await tokens.get('forge.example')).toBeUndefined();
});

test('a storage that is full keeps no token, and the page does', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  const tokens = createTokenStore();
  await tokens.set('forge.example', 'secret');
  expect(await tokens.get('forge.example')).toBe('secret');
});

test('a page that may see no token drops those that came along', async () => {
  await createTokenStore().set('forge.example', 'secret');
  sessionStorage.setItem('other', 'stays');
  dropTokens();
  expect(await createTokenStore().hosts()).toEqual([]);
  expect(sessionStorage).toHaveLength(1);
  refuseStorage();
  expect(dropTokens).not.toThrow();
});
