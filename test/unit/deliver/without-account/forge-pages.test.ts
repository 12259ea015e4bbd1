import { expect, test } from 'vitest';
import { forgePages } from '../../../../src/deliver/without-account/forge-pages.ts';

const place = { host: 'git.town.example', repository: 'town/data', ref: 'feature/x', path: 'a b/c#d.csv' };
const text = { title: 'A & B', body: '# 100 %\n`x`' };

test.each([
  ['github', '/town/data/issues/new', ['title', 'body'], '/town/data/edit/feature/x/a%20b/c%23d.csv'],
  [
    'gitlab',
    '/town/data/-/issues/new',
    ['issue[title]', 'issue[description]'],
    '/town/data/-/edit/feature/x/a%20b/c%23d.csv',
  ],
  ['forgejo', '/town/data/issues/new', ['title', 'body'], '/town/data/_edit/feature/x/a%20b/c%23d.csv'],
] as const)('%s', (forge, page, [title, body], editor) => {
  const pages = forgePages({ forge });
  const issue = new URL(pages.newIssue(place, text));
  expect([issue.origin, issue.pathname]).toEqual(['https://git.town.example', page]);
  expect(Object.fromEntries(issue.searchParams)).toEqual({ [title]: text.title, [body]: text.body });
  expect(new URL(pages.editor(place)).pathname).toBe(editor);
});

test('a new file is named, and filled where the address stays short', () => {
  const at = { ...place, ref: 'main', path: '.emendata.yml' };
  expect(forgePages({ forge: 'github' }).newFile(at, 'a: b')).toBe(
    'https://git.town.example/town/data/new/main?filename=.emendata.yml&value=a%3A%20b',
  );
  expect(forgePages({ forge: 'github' }).newFile(at, 'x'.repeat(7_000))).toBe(
    'https://git.town.example/town/data/new/main?filename=.emendata.yml',
  );
  expect(forgePages({ forge: 'gitlab' }).newFile(at, 'a: b')).toBe(
    'https://git.town.example/town/data/-/new/main?file_name=.emendata.yml',
  );
  expect(forgePages({ forge: 'forgejo' }).newFile(at, 'a: b')).toBe(
    'https://git.town.example/town/data/_new/main',
  );
});
