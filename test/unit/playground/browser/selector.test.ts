import { expect, test } from 'vitest';
import { parseSelector } from '../../../../playground/browser/selector.ts';

test.each([
  ['button.go > b', { css: 'button.go > b' }],
  ['button:has-text("Send it")', { css: 'button', text: 'Send it' }],
  [':has-text("Send")', { css: '*', text: 'Send' }],
  ['my-host >>> button', { host: 'my-host', css: 'button' }],
  ['my-host >>> a:has-text("a >b")', { host: 'my-host', css: 'a', text: 'a >b' }],
])('%s', (written, expected) => {
  expect(parseSelector(written)).toEqual(expected);
});

test.each(['', 'a >>> b >>> c', '>>> b', 'a:has-text("x") b'])('refuses “%s”', (written) => {
  expect(() => parseSelector(written)).toThrow('Bad selector');
});
