import { expect, test } from 'vitest';
import { readSettings } from '../../../forge/real/settings.ts';

const GIVEN = {
  EMENDATA_FORGE_KIND: 'gitlab',
  EMENDATA_FORGE_URL: 'https://git.example',
  EMENDATA_FORGE_TOKEN: 'secret',
};

test('settings are read from the environment; empty is absent', () => {
  expect(readSettings({ ...GIVEN, EMENDATA_FORGE_OWNER: '', EMENDATA_FORGE_TOKEN_ADA: 'ada' })).toEqual({
    kind: 'gitlab',
    url: 'https://git.example',
    city: 'secret',
    ada: 'ada',
  });
});

test.each([
  [{ EMENDATA_FORGE_KIND: 'bitbucket' }, 'EMENDATA_FORGE_KIND'],
  [{ EMENDATA_FORGE_URL: 'file:///secret' }, 'EMENDATA_FORGE_URL'],
  [{ EMENDATA_FORGE_TOKEN: '' }, 'EMENDATA_FORGE_TOKEN'],
])('what is missing or wrong is named, not repeated', (wrong, name) => {
  expect(() => readSettings({ ...GIVEN, ...wrong })).toThrow(new Error(`Missing or wrong: ${name}`));
});
