import { connect } from 'node:net';
import { expect, test } from 'vitest';

test('a connection to another machine is refused', async () => {
  expect(() => connect(80, '192.0.2.1')).toThrow('No network in tests');
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
});
