import { expect, test } from 'vitest';
import { hideIn } from '../../../../scripts/test-forge/hide-in.ts';

function recorded() {
  const written: string[] = [];
  const stream = {
    write(chunk: unknown) {
      written.push(String(chunk));
      return true;
    },
  };
  return { stream, written };
}

test('a secret is not written, in none of its forms', () => {
  const { stream, written } = recorded();
  const secret = 'glpat-a/b+c=';
  hideIn(stream, [secret, 'other']);
  const basic = Buffer.from(`oauth2:${secret}`).toString('base64');
  stream.write(`token ${secret}, ${encodeURIComponent(secret)}; other`);
  stream.write(Buffer.from(`Authorization: Basic ${basic}`));
  stream.write('nothing secret');
  expect(written).toEqual(['token •••, •••; •••', 'Authorization: Basic •••', 'nothing secret']);
});
