import { expect, test } from 'vitest';
import { siteRepositories } from '../../../../src/locate/evidence/site-repositories.ts';

test.each([
  [
    'https://town.github.io/data/csv/a.csv',
    ['github.com town/data HEAD csv/a.csv', 'github.com town/town.github.io HEAD data/csv/a.csv'],
  ],
  ['https://town.github.io/a.csv', ['github.com town/town.github.io HEAD a.csv']],
  [
    'https://town.gitlab.io/data/a.csv',
    ['gitlab.com town/data HEAD a.csv', 'gitlab.com town/town.gitlab.io HEAD data/a.csv'],
  ],
  [
    'https://town.codeberg.page/data/a.csv',
    ['codeberg.org town/data branch/pages a.csv', 'codeberg.org town/pages branch/pages data/a.csv'],
  ],
  [
    'https://town.codeberg.page/data/@main/a.csv',
    ['codeberg.org town/data branch/main a.csv', 'codeberg.org town/pages branch/main data/a.csv'],
  ],
  ['https://data.town.example/a.csv', []],
  ['https://github.io/a/b.csv', []],
  ['https://town.github.io.evil.example/a/b.csv', []],
  ['https://town.github.io/%E0%A4%A/a.csv', []],
  ['nothing', []],
])('%s may come from %j', (url, expected) => {
  const sites = siteRepositories(url).map(
    ({ host, repository, ref, path }) => `${host} ${repository} ${ref} ${path}`,
  );
  expect(sites).toEqual(expected);
});
