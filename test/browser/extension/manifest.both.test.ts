import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtExtension } from '../../support/extension.ts';

const folder = builtExtension();

function read(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
}

test('nothing is asked for at install that warns, and nothing runs by itself on pages', () => {
  const built = read('manifest.json');
  expect(built).not.toHaveProperty('host_permissions');
  expect(built).not.toHaveProperty('content_scripts');
  expect(built.permissions).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  expect(built.incognito).toBe('not_allowed');
});

test('pages may frame the workbench alone', () => {
  const { web_accessible_resources: resources } = read('manifest.json');
  const dynamic = process.env.EMENDATA_BROWSER === 'chromium' ? { use_dynamic_url: true } : {};
  expect(resources).toEqual([{ resources: ['workbench.html'], matches: ['<all_urls>'], ...dynamic }]);
});

test('each word of the manifest is there in each language', () => {
  const wanted = [...JSON.stringify(read('manifest.json')).matchAll(/__MSG_(\w+)__/g)].map(
    ([, name]) => name,
  );
  expect(wanted.toSorted()).toEqual(['action', 'description', 'name']);
  for (const lang of ['en', 'fr', 'es']) {
    const messages = read(`_locales/${lang}/messages.json`);
    for (const name of wanted)
      expect(messages[name ?? '']).toHaveProperty('message', expect.stringMatching(/\S/));
  }
});
