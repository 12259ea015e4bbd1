import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { manifest } from '../../../../src/platform/extension/manifest.ts';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');
const messagesSchema = z.object({
  name: z.object({ message: z.string() }),
  description: z.object({ message: z.string() }),
});

describe.each(['en', 'fr', 'es'])('the listing in %s', (lang) => {
  const [, name = '', short = '', long = ''] = read(`docs/store/listing.${lang}.md`)
    .split(/^## .*$/m)
    .map((section) => section.trim());
  const messages = messagesSchema.parse(JSON.parse(read(`public/_locales/${lang}/messages.json`)));

  test('is no longer than the stores allow', () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(short.length).toBeLessThanOrEqual(132);
    expect(long.length).toBeGreaterThan(500);
    expect(long.length).toBeLessThan(16_000);
  });

  test('says the same as the manifest', () => {
    expect({ name, short }).toEqual({ name: messages.name.message, short: messages.description.message });
  });
});

test.each(['chromium', 'firefox'] as const)(
  'each permission for %s is justified, and no other',
  (browser) => {
    const { permissions, optional_host_permissions: hosts } = manifest(browser);
    const page = read('docs/store/permissions.md');
    const justified = [...page.matchAll(/^- `(\w+)`[^:]*:/gm)].map(([, name]) => name);
    const others = ['optional_host_permissions', 'web_accessible_resources', 'incognito', 'commands'];
    expect(justified.filter((name) => name !== undefined && !others.includes(name)).toSorted()).toEqual(
      permissions.toSorted(),
    );
    expect(hosts.filter((host) => !page.includes(`\`${host}\``))).toEqual([]);
  },
);
