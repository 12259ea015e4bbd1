import { expect, test } from 'vitest';
import { openingOf, type Place } from '../../../../bookmarklet/site/opening.ts';
import type { OpenAddress } from '../../../../src/platform/web/addresses.ts';

const NOTHING: OpenAddress = { job: {}, file: undefined, isEmbed: false, isDamaged: false };
const FILE = { ...NOTHING, file: 'https://github.com/town/data/blob/main/fields.csv' };
const JOB: OpenAddress = { ...NOTHING, job: { source: { kind: 'url', url: 'https://town.example/a.csv' } } };
const ALONE: Place = { shell: 'tab', look: {}, hasOpener: false };
const OPENED: Place = { ...ALONE, hasOpener: true };
const AROUND: Place = { ...ALONE, shell: 'overlay' };
const EMBEDDED: Place = { ...ALONE, shell: 'embed' };

test.each([
  ['a job in a window that a page opened', JOB, OPENED, 'button'],
  ['a job in a frame', JOB, AROUND, 'button'],
  ['a job that came by itself', JOB, ALONE, 'link'],
  ['a file that its publisher made a part of a page', FILE, EMBEDDED, 'button'],
  ['a link to a file, in a window that a page opened', FILE, OPENED, 'link'],
  ['a link to a file that only says it is embedded', { ...FILE, isEmbed: true }, OPENED, 'link'],
  ['a file in a frame that is nobody’s part', FILE, AROUND, 'link'],
])('%s', (_, asked, place, openedBy) => {
  expect(openingOf(asked, place).openedBy).toBe(openedBy);
});

test('an address of a file on a forge is that file', () => {
  expect(openingOf(FILE, ALONE).job).toMatchObject({
    source: { kind: 'forge', host: 'github.com', repository: 'town/data', path: 'fields.csv' },
  });
});

test('a publisher’s page and search become part of the job', () => {
  const look = { search: 'North', page: 'https://town.example/fields' };
  expect(openingOf(FILE, { ...EMBEDDED, look }).job).toMatchObject({
    search: 'North',
    page: { url: 'https://town.example/fields' },
  });
});

test('what cannot be read is damaged, not empty', () => {
  expect(openingOf({ ...NOTHING, isDamaged: true }, OPENED)).toEqual({ job: 'damaged', openedBy: 'link' });
});
