import { expect, test } from 'vitest';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  MAINTAINER,
  proposeBranch,
  READER,
  startForge,
  UPSTREAM,
} from './support.ts';

test('the page of a pull request shows what was said, by whom, oldest first, and no marks', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const forge = await startForge({ clock: () => new Date((now += 1_000)) });
  await addAirports(forge);
  await proposeBranch(forge, 'fix', AIRPORTS.replace('Thigpen', 'Thigpen Field'));
  const reader = clientOf(forge, READER).rest;
  const maintainer = clientOf(forge, MAINTAINER).rest;
  await reader.pulls.create({ ...UPSTREAM, title: 'Name', body: 'Why', head: 'reader:fix', base: 'main' });
  const issue = { ...UPSTREAM, issue_number: 1 };
  await maintainer.issues.createComment({ ...issue, body: 'First <b>\n\n<!-- emendata:ab12 -->' });
  await maintainer.pulls.createReview({ ...UPSTREAM, pull_number: 1, event: 'COMMENT', body: 'Second' });
  await reader.issues.createComment({ ...issue, body: 'Third' });
  const address = `${forge.url}/city-data/airports/pull/1`;
  const page = await (await fetch(address)).text();
  const places = ['Why', 'First &lt;b&gt;', 'reviewed', 'Second', 'Third'].map((text) => page.indexOf(text));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
  expect(page.match(/class="flag">Owner</g)).toHaveLength(2);
  expect(page).not.toContain('ab12');
  await maintainer.pulls.update({ ...UPSTREAM, pull_number: 1, state: 'closed' });
  expect(await (await fetch(address)).text()).toContain('closed without a merge');
});
