import { expect, test } from 'vitest';
import { ForgeError } from '../../../../src/forges/forge.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import { makeRepository, type NewCommit, TestRepository } from '../../../unit/history/test-repository.ts';
import { Screen } from './screen.tsx';

const COMMITS: NewCommit[] = [
  {
    files: { 'data.csv': 'id,name,town\n1,Hall,Ulm\n2,Pool,Bonn\n3,Park,Trier\n' },
    author: { name: 'City', email: 'city@example.org' },
    message: 'Publish the places\n',
  },
  {
    files: { 'data.csv': 'id,name,town\n1,Hall,Ulm\n2,Swimming pool,Bonn\n3,Park,Trier\n' },
    author: { name: 'Ada', email: '1+ada@users.noreply.github.com' },
    message: `Correct a name (#12)\n\nIt is called so.\n\nEmendata-Patch: ${'c'.repeat(64)}\nReviewed-by: Rita <rita@example.org>\n`,
    date: '2024-02-01T10:00:00Z',
  },
  {
    files: { 'data.csv': 'id,name,town\n2,Swimming pool,Bonn\n3,Park,Köln\n4,Zoo,Ulm\n' },
    author: { name: 'Bo', email: 'bo@example.org' },
    message: 'Bring up to date\n',
    date: '2024-03-01T10:00:00Z',
  },
];

test('lists the versions: who, when, why, what changed, in which proposal', async () => {
  const screen = new Screen(await makeRepository(COMMITS));
  await screen.says('3 versions read. This is the whole history.');
  const entries = [...screen.root.querySelectorAll('li.change')].map((each) => each.textContent);
  expect(entries[0]).toMatch(
    /Bring up to date.*Mar 1, 2024.*by Bo.*1 cell changed.*1 record added.*1 record deleted/,
  );
  expect(entries[1]).toMatch(
    /Correct a name.*by Ada \(ada\).*1 cell changed.*Proposal 12.*Patch cccccccc.*Reviewed by Rita.*It is called so\./,
  );
  expect(entries[2]).toMatch(/Publish the places.*by City.*begins here, with 3 records/);
  const links = [...screen.root.querySelectorAll('a')].map(({ href }) => href);
  expect(links).toContain('https://git.example.org/city/data/pull/12');
});

test('shows what a version changed, and any two versions by cell', async () => {
  const repository = await makeRepository(COMMITS);
  const screen = new Screen(repository);
  await screen.says('3 versions read.');
  await screen.press('Show what changed on Feb 1, 2024, 10:00 AM');
  await screen.says('1 difference');
  const heading = screen.root.querySelector('#comparison');
  expect(document.activeElement).toBe(heading);
  expect(screen.table(heading?.textContent ?? '')).toEqual([
    ['Record', 'Column', 'Before', 'After'],
    ['2', 'name', 'Pool', 'Swimming pool'],
  ]);
  await screen.fill('Before', repository.ids[0] ?? '');
  await screen.fill('After', repository.ids[2] ?? '');
  await screen.press('Compare');
  await screen.says('4 differences');
  const rows = screen.table(screen.root.querySelector('#comparison')?.textContent ?? '');
  expect(rows.slice(1).map((row) => row.join('|'))).toEqual([
    '1|Deleted record|id1nameHalltownUlm|–',
    '2|name|Pool|Swimming pool',
    '3|town|Trier|Köln',
    'New record||–|id4nameZootownUlm',
  ]);
});

test('who changed a cell, with what it was before, and why', async () => {
  const repository = await makeRepository(COMMITS);
  const blob = await repository.blob(2);
  const screen = new Screen(repository, { focus: { blob, record: 0, column: 'name' } });
  await screen.says('name of record 1');
  await screen.says('Ada (ada) changed it');
  await screen.says('Now: Swimming pool');
  const events = [...screen.root.querySelectorAll('li.change')].map((each) => each.textContent);
  expect(events).toHaveLength(2);
  expect(events[0]).toMatch(
    /Before: Pool→After: Swimming pool.*Correct a name.*Proposal 12.*It is called so/,
  );
  expect(events[1]).toMatch(/City added the file with it/);
});

test('a focus speaks of the file as it was seen, though it moved on', async () => {
  const repository = await makeRepository(COMMITS);
  const blob = await repository.blob(1);
  const screen = new Screen(repository, { focus: { blob, record: 1, column: 'name' } });
  await screen.says('name of record 2');
  await screen.says('Now: Swimming pool');
  expect(screen.text).toContain('Ada (ada) changed it');
  expect(screen.text).toContain('of the version Feb 1, 2024, 10:00 AM · Correct a name (#12)');
});

test('a focus on bytes that are no version asks instead of guessing', async () => {
  const repository = await makeRepository(COMMITS);
  const screen = new Screen(repository, { focus: { blob: 'e'.repeat(40), record: 1, column: 'name' } });
  await screen.says('This is the whole history.');
  expect(screen.text).toContain('Choose a cell');
  expect(screen.text).not.toContain('name of record');
});

test('who changed each cell of a record; a record that is not there is said', async () => {
  const screen = new Screen(await makeRepository(COMMITS));
  await screen.says('3 versions read.');
  await screen.press('Who changed it');
  await screen.fill('Record, 1 to 3', '2');
  await screen.press('Show who changed it');
  await screen.says('Record 2');
  await screen.says('Park');
  await screen.says('Bo changed ittownBefore: Trier→After: Köln');
  await screen.says('City added the file with it');
  const rows = screen.table('Record 2').map((row) => row.join('|'));
  expect(rows[3]).toMatch(/^town\|Köln\|Trier\|Mar 1, 2024.*by Bo$/);
  expect(rows[2]).toMatch(/^name\|Park\|\|Jan 1, 2024.*by City$/);
  await screen.fill('Record, 1 to 3', '4');
  await screen.press('Show who changed it');
  await screen.says('Give a number from 1 to 3.');
});

test('where and when it was changed, as tables with numbers', async () => {
  const screen = new Screen(await makeRepository(COMMITS));
  await screen.says('3 versions read.');
  await screen.press('Heatmap');
  expect(screen.table('Changes by record and column')).toEqual([
    ['Records', 'name', 'town', 'Added or deleted', 'All'],
    ['1', '1', '0', '0', '1'],
    ['2', '0', '1', '0', '1'],
    ['3', '0', '0', '1', '1'],
    ['Deleted since', '0', '0', '1', '1'],
  ]);
  expect(screen.table('Changes by time and column').map(([first]) => first)).toEqual([
    'Month of',
    '2024-03-01',
    '2024-02-01',
    '2024-01-01',
  ]);
  await screen.fill('Time by', 'week');
  expect(screen.table('Changes by time and column')[1]?.[0]).toBe('2024-02-26');
  expect(screen.table('Changes by person').slice(1)).toEqual([
    ['Bo', '3', '0', '2024-03-01'],
    ['Ada (ada)', '1', '1', '2024-02-01'],
    ['City', '0', '0', '2024-01-01'],
  ]);
});

test('credits can be copied; where the browser refuses, the text is selected', async () => {
  const screen = new Screen(await makeRepository(COMMITS));
  await screen.says('3 versions read.');
  await screen.press('Credits');
  await screen.says('1 proposal was accepted. From 2024-01-01 to 2024-03-01.');
  await screen.says('Rita: 1 version reviewed');
  await screen.press('Copy as Markdown');
  await screen.says('copy it yourself');
  const area = screen.root.querySelector('textarea');
  expect(area?.value).toContain('# Credits of data.csv');
  expect(area?.selectionEnd).toBe(area?.value.length);
});

test('reading can be stopped and gone on with; what was read stays', async () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ files: { 'data.csv': `id,a\n1,${n}\n2,x\n` } }));
  const repository = await makeRepository(many);
  class Gated extends TestRepository {
    isOpen = false;
    override async readVersion(...[place, signal]: Parameters<TestRepository['readVersion']>) {
      if (!this.isOpen && place.commit === repository.ids[34])
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
        });
      return super.readVersion(place, signal);
    }
  }
  const gated = new Gated(repository.directory);
  const screen = new Screen(gated);
  await screen.says('Commit 36');
  await screen.press('Cancel');
  await screen.says('versions read. Reading was stopped.');
  expect(screen.text).toContain('Commit 39');
  gated.isOpen = true;
  await screen.press('Go on reading');
  await screen.says('There are older versions.');
  await screen.press('Read older versions');
  await screen.says('40 versions read. This is the whole history.');
  expect(screen.root.querySelectorAll('li.change')).toHaveLength(40);
}, 30_000);

test('a forge that refuses is told, with what was read', async () => {
  const repository = await makeRepository(COMMITS);
  class Tired extends TestRepository {
    override readVersion(...[place, signal]: Parameters<TestRepository['readVersion']>) {
      if (place.commit === repository.ids[0])
        throw new ForgeError('rate-limited', 'Slow down', { retryAfter: 60 });
      return super.readVersion(place, signal);
    }
  }
  const screen = new Screen(new Tired(repository.directory));
  await screen.says('The history ends here for now. The forge asks to wait');
  expect(screen.root.querySelector('[role=alert]')).not.toBeNull();
  expect(screen.text).toContain('Bring up to date');
});

test('what strangers wrote is text', async () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const repository = await makeRepository([
    { files: { 'data.csv': `id,${hostile}\n1,a\n` }, message: hostile },
    {
      files: { 'data.csv': `id,${hostile}\n1,${hostile}\n` },
      message: `${hostile}\n\n${hostile}\n\nReviewed-by: ${hostile} <a@b>\n`,
    },
  ]);
  const screen = new Screen(repository, { focus: { blob: await repository.blob(1), record: 0 } });
  await screen.says('2 versions read');
  for (const view of ['Versions', 'Who changed it', 'Heatmap', 'Credits']) {
    await screen.press(view);
    expect(screen.root.querySelectorAll('img, script')).toHaveLength(0);
  }
  expect(screen.text).toContain('<img src=x');
});

test.each([
  ['fr', 'C’est tout l’historique.'],
  ['es', 'Este es todo el historial.'],
])('speaks %s', async (lang, text) => {
  const screen = new Screen(await makeRepository(COMMITS), { language: await loadWords([lang]) });
  await expect(screen.says(text)).resolves.toBeUndefined();
});
