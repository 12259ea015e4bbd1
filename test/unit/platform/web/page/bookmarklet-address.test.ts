import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { bookmarkletAddress } from '../../../../../src/platform/web/page/bookmarklet-address.ts';

const SITE = 'https://tools.example/emendata/';

/** What a browser runs: the address as its parser leaves it, decoded. */
function scriptIn(address: string): string {
  return decodeURIComponent(new URL(address).href.slice('javascript:'.length));
}

test('a browser reads back exactly the code, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (code) => {
      const script = scriptIn(bookmarkletAddress(code, SITE));
      expect(script).toBe(`(EMENDATA_SITE=>{${code}})("${SITE}")`);
    }),
  );
});

test('nothing is in the address that a bookmark file, an attribute or a parser would change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (code) => {
      expect(bookmarkletAddress(code, SITE)).toMatch(/^javascript:[!$&(-;=?-~%]*$/);
    }),
  );
});

test('what needs no encoding is not encoded', () => {
  expect(bookmarkletAddress('f(1)', SITE)).toContain('{f(1)}');
});

test('the code runs with the site’s address and gives nothing back', () => {
  const code = 'seen.push(EMENDATA_SITE); "shown in place of the page"';
  const script = scriptIn(bookmarkletAddress(code, SITE));
  const seen: string[] = [];
  expect(runInNewContext(script, { seen })).toBeUndefined();
  expect(seen).toEqual([SITE]);
});

describe('the site', () => {
  test.each([
    ['https://tools.example/emendata/index.html?lang=fr#top', SITE],
    ['https://tools.example/emendata/', SITE],
    ['https://tools.example', 'https://tools.example/'],
    ['http://localhost:8080/a/b', 'http://localhost:8080/a/'],
    ['https://user:word@tools.example/', 'https://tools.example/'],
  ])('%s is the folder %s', (given, folder) => {
    expect(scriptIn(bookmarkletAddress('', given))).toBe(`(EMENDATA_SITE=>{})("${folder}")`);
  });

  test.each(['"+alert(1)+"', "');alert(1)//", '\\', '</script>', '\u2028', '`${alert(1)}`'])(
    'a folder named %j stays a string',
    (name) => {
      const script = scriptIn(bookmarkletAddress('return EMENDATA_SITE', `https://a.example/${name}/`));
      const argument: unknown = JSON.parse(script.slice(script.indexOf('})(') + 3, -1));
      expect(new URL(String(argument)).origin).toBe('https://a.example');
    },
  );

  test.each(['javascript:alert(1)', 'file:///home/', 'data:,', 'emendata', ''])('%j is none', (site) => {
    expect(() => bookmarkletAddress('', site)).toThrow(TypeError);
  });
});
