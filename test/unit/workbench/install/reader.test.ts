import { expect, test } from 'vitest';
import { browserFamily } from '../../../../src/workbench/install/browser-family.ts';
import { chosenLocale } from '../../../../src/workbench/install/texts.ts';

test.each([
  ['?lang=fr', ['es-MX'], 'fr'],
  ['?lang=xx', ['de', 'es-MX'], 'es'],
  ['', ['FR-ca'], 'fr'],
  ['', ['de'], 'en'],
  ['?lang=constructor', [], 'en'],
])('%s and %j give %s', (search, languages, locale) => {
  expect(chosenLocale(search, languages)).toBe(locale);
});

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/156.0.0.0 Safari/537.36`, 'chromium'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/26.0 Safari/605.1.15`, 'safari'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/156.0.0.0 Mobile Safari/537.36`, 'phone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 'phone'],
  ['something new', 'chromium'],
])('%s is %s', (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});
