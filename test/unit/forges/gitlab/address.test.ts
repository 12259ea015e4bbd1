import { describe, expect, test } from 'vitest';
import { addressOf, fileAddress } from '../../../../src/forges/gitlab/address.ts';
import { loginOf, noReplyOf } from '../../../../src/forges/gitlab/person.ts';

describe('an address below the API', () => {
  test('has one segment for each part, groups and folders and all', () => {
    expect(addressOf('city/open data'.replace(' ', '-'), 'repository', 'files', 'é/a b#?.csv', 'raw')).toBe(
      '/projects/city%2Fopen-data/repository/files/%C3%A9%2Fa%20b%23%3F.csv/raw',
    );
    expect(addressOf('a/b/c/d')).toBe('/projects/a%2Fb%2Fc%2Fd');
  });

  test.each(['..', '../..', 'city/..', './x', 'city', '', 'city//x', 'a/b?c'])(
    'leads nowhere else for the project %j',
    (repository) => {
      expect(() => addressOf(repository)).toThrow('Not the name of a project');
    },
  );

  test('leads nowhere else for a part that would climb', () => {
    expect(() => addressOf('city/x', 'repository', 'branches', '..')).toThrow('Not the name');
  });
});

test('the address of a file for people keeps its slashes and nothing else', () => {
  const place = { ref: 'feature/x', path: 'a b/c?.csv' };
  expect(fileAddress('git.example:8443', 'city/open/x', place)).toBe(
    'https://git.example:8443/city/open/x/-/blob/feature/x/a%20b/c%3F.csv',
  );
});

describe('a no-reply address', () => {
  test('names its account, and only on its own server', () => {
    const email = noReplyOf('git.example:8443', { username: 'ada.l', id: 7 });
    expect(email).toBe('7-ada.l@users.noreply.git.example');
    expect(loginOf('git.example', email)).toBe('ada.l');
    expect(loginOf('gitlab.com', email)).toBeUndefined();
  });

  test.each(['ada@example.org', '7-a/b@users.noreply.git.example', '@users.noreply.git.example'])(
    'is not %s',
    (email) => {
      expect(loginOf('git.example', email)).toBeUndefined();
    },
  );
});
