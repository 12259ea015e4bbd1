import { expect, test } from 'vitest';
import { tokenPages } from '../../../../src/workbench/token/token-pages.ts';

test.each([
  ['github', 'github.com', 'https://github.com/settings/tokens/new?scopes=public_repo&description=Emendata'],
  [
    'gitlab',
    'git.town.example:8443',
    'https://git.town.example:8443/-/user_settings/personal_access_tokens?name=Emendata&scopes=api',
  ],
  ['forgejo', 'codeberg.org', 'https://codeberg.org/user/settings/applications'],
] as const)('a token of %s on %s is made at %s', (forge, host, page) => {
  const { make, revoke } = tokenPages({ forge, host });
  expect(make).toBe(page);
  expect(page.startsWith(revoke.replace(/\/new$/, ''))).toBe(true);
});
