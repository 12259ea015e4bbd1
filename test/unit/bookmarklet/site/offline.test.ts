import { describe, expect, test } from 'vitest';
import { answerFor } from '../../../../bookmarklet/site/offline/answer-for.ts';
import { cacheName, oldCaches } from '../../../../bookmarklet/site/offline/cache-names.ts';

const SCOPE = 'https://city.example.org/tools/emendata/';
const SITE = { scope: SCOPE, files: ['index.html', 'open.html', 'assets/open-1a2b.js', 'embed.js'] };
const get = (url: string) => answerFor({ method: 'GET', url }, SITE);

describe('what the worker answers', () => {
  test('pages and files whose name stays come from the network first', () => {
    expect(get(`${SCOPE}open.html?url=x#p=y`)).toEqual({ file: 'open.html', first: 'network' });
    expect(get(`${SCOPE}embed.js`)).toEqual({ file: 'embed.js', first: 'network' });
  });

  test('files named by their content come from the cache', () => {
    expect(get(`${SCOPE}assets/open-1a2b.js`)).toEqual({ file: 'assets/open-1a2b.js', first: 'cache' });
  });

  test('the folder and a page without its ending are pages', () => {
    expect(get(SCOPE)?.file).toBe('index.html');
    expect(get(`${SCOPE}?lang=fr`)?.file).toBe('index.html');
    expect(get(`${SCOPE}open`)?.file).toBe('open.html');
  });

  test.each([
    'https://api.github.com/repos/city/data/contents/open.html',
    'https://city.example.org/open.html',
    'https://city.example.org/tools/emendata',
    'http://city.example.org/tools/emendata/open.html',
    `${SCOPE}data/libraries.csv`,
    `${SCOPE}assets/open-of-another-version.js`,
  ])('%s is left alone', (url) => {
    expect(get(url)).toBeUndefined();
  });

  test('nothing but reading is answered', () => {
    expect(answerFor({ method: 'POST', url: `${SCOPE}open.html` }, SITE)).toBeUndefined();
  });
});

test('only other versions of this site are old', () => {
  const names = [
    cacheName(SCOPE, 'new'),
    cacheName(SCOPE, 'old'),
    cacheName(`${SCOPE}test/`, 'old'),
    cacheName('https://city.example.org/', 'old'),
    'somebody else',
  ];
  expect(oldCaches(names, SCOPE, 'new')).toEqual([cacheName(SCOPE, 'old')]);
});
