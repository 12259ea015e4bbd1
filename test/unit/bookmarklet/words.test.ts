import { expect, test } from 'vitest';
import { bookmarklet as en } from '../../../src/i18n/en/bookmarklet.ts';
import { bookmarklet as es } from '../../../src/i18n/es/bookmarklet.ts';
import { bookmarklet as fr } from '../../../src/i18n/fr/bookmarklet.ts';

test.each(Object.entries({ en, fr, es }))('%s says everything, and says what it is told', (_, words) => {
  expect(words.table(1_234, 7)).toMatch(/1.?234.*7/);
  expect([words.readsFrom('h.example'), words.site('h.example'), words.marker('T', 'h.example')]).toEqual(
    Array.from({ length: 3 }, () => expect.stringContaining('h.example')),
  );
  expect(Object.values(words).filter((entry) => entry === '')).toEqual([]);
});
