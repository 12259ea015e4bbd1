import { describe, expect, test, vi } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import type { Job } from '../../../../src/core/job.ts';
import { AIRFIELDS } from '../dataset/airfields.ts';
import { ADDRESS, movedTo, sharedPatch, WEB, withRemarks } from './shared.ts';
import { openWorkbench, type Workbench } from './workbench.tsx';

const { links } = en;
const ash = () => sharedPatch((document) => document.setCell(0, 1, 'Ash'));

/** The workbench of a link that nobody pressed a button for. */
async function fromLink(
  job: Job | 'damaged',
  more: Parameters<typeof openWorkbench>[0] = {},
): Promise<Workbench> {
  return openWorkbench({ job, openedBy: 'link', web: { ...WEB }, ...more });
}

describe('a link', () => {
  test('says which file of which host it opens, and asks nobody before the person says so', async () => {
    const bench = await fromLink({ source: { kind: 'url', url: ADDRESS }, search: 'Birch' });
    expect(bench.heading).toBe('Open fields.csv from town.example?');
    expect(bench.place.fetched).toEqual([]);
    await bench.press('Open');
    expect(bench.heading).toBe('fields.csv');
    expect(bench.place.fetched).toEqual([ADDRESS]);
  });

  test('begins the search that it carries', async () => {
    const bench = await fromLink({ source: { kind: 'url', url: ADDRESS }, search: 'Birch' });
    await bench.press('Open');
    await vi.waitFor(() => expect(bench.text).toContain(en.editor.found(1)), 5_000);
    expect(bench.root.querySelector<HTMLInputElement>('input[type="search"]')?.value).toBe('Birch');
  });

  test('begins it once, not whenever the person comes back to the table', async () => {
    const bench = await fromLink({ patch: ash(), search: 'Birch' });
    await bench.press('Open');
    await bench.press('Review 1 correction');
    await bench.press(en.common.back);
    expect(bench.root.querySelector<HTMLInputElement>('input[type="search"]')?.value).toBe('');
  });

  test.each<[string, Job, string]>([
    [
      'a file of a forge',
      {
        source: {
          kind: 'forge',
          forge: 'github',
          host: 'git.example',
          repository: 'air/fields',
          ref: 'main',
          path: 'a/fields.csv',
        },
      },
      'Open fields.csv from git.example?',
    ],
    [
      'a proposal',
      { proposal: { forge: 'github', host: 'git.example', repository: 'air/fields', number: 7 } },
      'Open proposal 7 of air/fields from git.example?',
    ],
    [
      'a host behind a name',
      { source: { kind: 'url', url: 'https://town.example@evil.example/x.csv' } },
      'Open x.csv from evil.example?',
    ],
    [
      'a name that turns around',
      {
        source: { kind: 'url', url: `https://evil.example/${encodeURIComponent('\u202Evsc.elpmaxe.nwot')}` },
      },
      'evil.example?',
    ],
  ])('to %s names its true host', async (_, job, title) => {
    const bench = await fromLink(job);
    expect(bench.heading).toContain(title);
    expect(bench.heading).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(bench.place.fetched).toEqual([]);
  });

  test.each([
    ['http://192.168.1.1/setup.csv', links.privateHost('192.168.1.1')],
    ['http://town.example/a.csv', links.unencrypted],
  ])('to %s comes with a warning', async (url, warning) => {
    const bench = await fromLink({ source: { kind: 'url', url } });
    expect(bench.text).toContain(warning);
    expect(bench.place.fetched).toEqual([]);
  });

  test('that is damaged says so, and the way on is open', async () => {
    const bench = await fromLink('damaged');
    expect(bench.root.querySelector('[role="alert"]')?.textContent).toBe(en.problem.hint.link);
    await bench.press(en.problem.otherAddress);
    expect(bench.heading).toBe(en.choose.title);
  });

  test('need not be followed', async () => {
    const bench = await fromLink({ patch: ash() });
    await bench.press(en.problem.otherAddress);
    expect(bench.heading).toBe(en.choose.title);
    expect(bench.place.fetched).toEqual([]);
  });
});

test('a button that named the host opens at once', async () => {
  const bench = await openWorkbench({ job: { source: { kind: 'url', url: ADDRESS } }, web: { ...WEB } });
  expect(bench.heading).toBe('fields.csv');
});

describe('corrections that somebody shared', () => {
  test('lie on the file, with what they are; closing keeps none of them', async () => {
    const bench = await fromLink({ patch: ash() });
    expect(bench.text).toContain(links.sharedHere(1));
    await bench.press('Open');
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.shared(1));
    await bench.press('Review 1 correction');
    expect(bench.text).toContain('Ash');
    expect(bench.text).toContain(links.shared(1));
    expect(await bench.kept()).toEqual({});
    bench.close();
    expect(bench.place.drafts.writes).toEqual([]);
    expect(bench.place.sent).toEqual([]);
  });

  test('become the person’s own when they take them over', async () => {
    const bench = await fromLink({ patch: ash() });
    await bench.press('Open');
    await bench.press('Take them over');
    expect(bench.root.querySelector('.offer')).toBeNull();
    expect(bench.root.querySelector('footer [role="status"]')?.textContent).toBe(links.takenOver);
    expect(document.activeElement?.localName).toBe('main');
    expect(await bench.kept()).toEqual({ [ADDRESS]: ['"Ash"'] });
  });

  test('or when they correct something themselves', async () => {
    const bench = await fromLink({ patch: ash() });
    await bench.press('Open');
    await bench.press(en.editor.add);
    expect(Object.values(await bench.kept()).flat()).toContain('"Ash"');
  });

  test('or leave the file as it was', async () => {
    const bench = await fromLink({ patch: ash() });
    await bench.press('Open');
    await bench.press('Leave them out');
    expect(bench.root.querySelector('.offer')).toBeNull();
    expect(bench.buttons).toContain(en.editor.review(0));
    expect(await bench.kept()).toEqual({});
  });

  test('give way to the person’s own, which stay in the store as they were', async () => {
    const own = await openWorkbench({
      job: { patch: sharedPatch((d) => d.setCell(0, 1, 'Aspen')) },
      web: { ...WEB },
    });
    await own.press('Take them over');
    await own.kept();
    own.close();
    const { drafts } = own.place;
    const before = await drafts.load(ADDRESS);
    const patch = sharedPatch((document) => {
      document.setCell(0, 1, 'Ash');
      document.setCell(1, 1, 'Beech');
    });
    const bench = await fromLink({ patch }, { drafts });
    await bench.press('Open');
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.misfits(1));
    expect(await bench.kept()).toEqual({ [ADDRESS]: ['"Aspen"'] });
    expect(await drafts.load(ADDRESS)).toEqual(before);
    await bench.press('Review 2 corrections');
    const [made, misfit] = [...bench.root.querySelectorAll('.changes')].map(({ textContent }) => textContent);
    expect(made).toMatch(/Aspen.*Beech/);
    expect(misfit).toContain('Ash');
  });

  test('that the file has by now are said to be there', async () => {
    const web = { [ADDRESS]: AIRFIELDS.replace('Alder', 'Ash') };
    const bench = await fromLink({ patch: ash() }, { web });
    await bench.press('Open');
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.already(1));
    expect(bench.buttons).toContain(en.editor.review(0));
    expect(bench.buttons).not.toContain('Take them over');
  });

  test('of a file that only they have ask for the person’s own copy', async () => {
    const patch = sharedPatch((document) => document.setCell(0, 1, 'Ash'), {
      kind: 'file',
      name: 'fields.csv',
    });
    const bench = await fromLink({ patch });
    expect(bench.text).toContain(links.needsFile(1, 'fields.csv'));
    await bench.press('Choose fields.csv …');
    await bench.choose(new File([AIRFIELDS], 'copy of fields.csv'));
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.shared(1));
    expect(await bench.kept()).toEqual({});
  });

  test('that contradict each other are made as far as they agree', async () => {
    const patch = ash();
    const both = {
      ...patch,
      changes: [...patch.changes, ...sharedPatch((document) => document.deleteRecord(0)).changes],
    };
    const bench = await fromLink({ patch: both });
    await bench.press('Open');
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.misfits(1));
    expect(bench.text).toContain('4 records');
    expect(bench.buttons).toContain('Review 1 correction');
  });

  test('bring their words as text, and no address that is not of the web', async () => {
    const note = '<img src=x onerror=alert(1)>';
    const bench = await fromLink({
      patch: withRemarks(ash(), { note, evidence: 'https://town.example/"><b>' }),
    });
    await bench.press('Open');
    await bench.press('Review 1 correction');
    expect(bench.root.querySelector('img, b')).toBeNull();
    expect(
      [...bench.root.querySelectorAll<HTMLElement>('textarea, input')].map(
        (field) => 'value' in field && field.value,
      ),
    ).toContain(note);
  });

  test('of a host that does not answer pages go to a tab, or to the file, with the file', async () => {
    const patch = movedTo(ash(), 'https://closed.example/fields.csv');
    const bench = await fromLink({ patch }, { way: 'tab' });
    await bench.press('Open');
    await bench.press(en.problem.allowInTab('closed.example'));
    expect(bench.place.tabs).toEqual([{ source: expect.objectContaining({ kind: 'url' }), patch }]);
  });

  test.each(['fr', 'es'])('are told in %s, too', async (lang) => {
    const bench = await fromLink({ patch: ash() }, { lang });
    expect(bench.heading).toContain('town.example');
    expect(bench.text).not.toContain(links.asksNobody('town.example'));
  });

  test('ten thousand at once, of which none fits, leave as they came', async () => {
    const [change] = ash().changes;
    const changes = Array.from({ length: 10_000 }, (_, n) => ({
      ...change,
      op: 'set' as const,
      at: { record: n + 10, key: { code: `Z${n}` }, hash: '0'.repeat(32) },
      column: '\u202Ename',
      before: 'x',
      after: 'y',
    }));
    const bench = await fromLink({ patch: { ...ash(), changes } });
    await bench.press('Open');
    expect(bench.root.querySelector('.offer')?.textContent).toContain(links.misfits(10_000));
    await bench.press('Leave them out');
    expect(bench.root.querySelector('.offer')).toBeNull();
    expect(await bench.kept()).toEqual({});
  });
});
