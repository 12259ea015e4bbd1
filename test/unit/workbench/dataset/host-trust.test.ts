import { expect, test } from 'vitest';
import { hostTrust } from '../../../../src/workbench/dataset/host-trust.ts';

test.each([
  'http://localhost:8080/a.csv',
  'https://LOCALHOST./a.csv',
  'http://127.0.0.1/a.csv',
  'http://2130706433/a.csv',
  'http://0x7f.1/a.csv',
  'http://0/a.csv',
  'https://10.1.2.3/a.csv',
  'https://172.16.0.1/a.csv',
  'https://172.31.255.255/a.csv',
  'https://192.168.1.1/a.csv',
  'http://169.254.169.254/latest/meta-data/',
  'https://[::1]/a.csv',
  'https://[::]/a.csv',
  'https://[fd00::1]/a.csv',
  'https://[fe80::1]/a.csv',
  'https://[::ffff:10.0.0.1]/a.csv',
  'https://router/a.csv',
  'https://nas.local/a.csv',
  'https://files.internal/a.csv',
  'https://printer.home.arpa/a.csv',
])('%s leads into the person’s own network', (address) => expect(hostTrust(address)).toBe('private'));

test.each([
  'https://github.com/city/data',
  'https://172.32.0.1/a.csv',
  'https://192.169.0.1/a.csv',
  'https://11.0.0.1/a.csv',
  'https://[2001:db8::1]/a.csv',
  'https://localhost.example/a.csv',
  'https://10.0.0.1.example.org/a.csv',
  'https://fd00.example/a.csv',
])('%s does not', (address) => expect(hostTrust(address)).toBe('public'));

test('what is not encrypted is said of public hosts', () => {
  expect(hostTrust('http://town.example/a.csv')).toBe('unencrypted');
});
