import { expect, test } from 'vitest';
import { bookmarkletWords } from '../../../bookmarklet/words.ts';

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['de', 'es-419'], 'es'],
  [['EN-gb'], 'en'],
  [['de', 'constructor'], 'en'],
  [[], 'en'],
])('%j is answered in %s', (languages, lang) => {
  expect(bookmarkletWords(languages).lang).toBe(lang);
});

test('every language says everything, and says what it is told', () => {
  for (const { words } of ['en', 'fr', 'es'].map((lang) => bookmarkletWords([lang]))) {
    expect(words.table(1_234, 7)).toMatch(/1.?234.*7/);
    expect([words.readsFrom('h.example'), words.site('h.example'), words.marker('T', 'h.example')]).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('h.example')),
    );
    expect(Object.values(words).filter((entry) => entry === '')).toEqual([]);
  }
});
