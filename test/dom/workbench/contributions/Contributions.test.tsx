import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Contribution } from '../../../../src/core/contribution.ts';
import { changeIds } from '../../../../src/core/patch/identity.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import { receiptLine } from '../../../../src/moderate/receipt.ts';
import type { Ports } from '../../../../src/platform/ports.ts';
import { Language } from '../../../../src/workbench/context.ts';
import { Contributions } from '../../../../src/workbench/contributions/Contributions.tsx';
import { memoryContributions, memoryFollowing } from '../../../unit/background/follow-doubles.ts';
import { otherContribution } from '../../../unit/core/sample-contribution.ts';
import { draftOf, memoryDrafts, startSession } from '../dataset/airfields.ts';

afterEach(() => render(null, document.body));

const nobody = () => Promise.reject(new Error('Nobody was to be asked'));

/** A page of the extension over these contributions; every request it makes fails the test. */
function portsWith(contributions: readonly Contribution[]) {
  const asked: string[] = [];
  const opener: Ports['opener'] = {
    openSend: nobody,
    openDesk: nobody,
    openTab: async ({ source }) => void asked.push(source?.kind === 'forge' ? source.path : 'another'),
    close: nobody,
  };
  return {
    asked,
    contributions: memoryContributions(contributions),
    following: memoryFollowing(),
    drafts: memoryDrafts(),
    decisions: { load: nobody, save: nobody, remove: nobody },
    policies: { load: nobody, save: nobody, remove: nobody },
    answers: { list: nobody, save: nobody, remove: nobody },
    opener,
    hosts: { wayTo: () => 'tab' as const, ask: nobody },
    site: undefined,
    fetch: nobody,
    now: () => '2026-01-03T00:00:00Z',
    isOrphaned: () => false,
  } satisfies Ports & { asked: string[] };
}

async function show(ports: Ports, lang = 'en'): Promise<HTMLElement> {
  const language = await loadWords([lang]);
  await act(async () => {
    render(
      <Language.Provider value={language}>
        <Contributions ports={ports} />
      </Language.Provider>,
      document.body,
    );
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
  return document.body;
}

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  if (!button) throw new Error(`No button says ${words}`);
  await act(async () => button.click());
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
}

/** A contribution whose one change a maintainer refused, with words. */
function refused(): Contribution {
  const contribution = otherContribution('refused', { state: 'closed', isSeen: false });
  const changes = changeIds(contribution.patch).map((id) => ({
    id,
    fate: { became: 'refused' as const, reason: 'needs-source' as const },
  }));
  const line = receiptLine([{ id: contribution.patch.id, commit: undefined, changes }]);
  const answer = {
    author: 'city',
    isModerator: true,
    text: `${line}\n> <b>Who</b> says so?`,
    created: 'whenever',
  };
  return { ...contribution, answers: [answer] };
}

test.each([
  ['en', 'refused', 'It needs a source that shows it.'],
  ['fr', 'refusé', 'Il faut une source qui le montre.'],
  ['es', 'rechazado', 'Hace falta una fuente que lo muestre.'],
])(
  'in %s, a refusal comes with its reason and the maintainer’s words, as text',
  async (lang, state, reason) => {
    const body = await show(portsWith([refused()]), lang);
    expect(body.querySelector('h3')?.textContent).toContain(state);
    expect(body.textContent).toContain(reason);
    expect(body.querySelector('.answer')?.textContent).toContain('<b>Who</b> says so?');
    expect(body.querySelector('.answer b')).toBeNull();
    expect(body.textContent).not.toContain('emendata-receipt');
  },
);

test('what is new is marked, comes first and counts as seen', async () => {
  const ports = portsWith([otherContribution('seen', { sent: '2026-09-09T00:00:00Z' }), refused()]);
  const body = await show(ports);
  const tags = [...body.querySelectorAll('h3')].map(
    (heading) => heading.querySelector('.fresh')?.textContent,
  );
  expect(tags).toEqual(['new', undefined]);
  expect(ports.contributions.kept.get('refused')?.isSeen).toBe(true);
});

test('a proposal that is gone says what that may mean, and is nobody’s refusal', async () => {
  const body = await show(portsWith([otherContribution('gone', { state: 'gone' })]));
  expect(body.textContent).toContain('not to be found any more');
  expect(body.textContent).toContain('deleted, renamed or made private');
  expect(body.textContent).not.toContain('refused');
});

test('a long patch shows its first changes, and how many more there are', async () => {
  const one = otherContribution('long');
  const changes = Array.from({ length: 40 }, () => one.patch.changes).flat();
  const body = await show(portsWith([{ ...one, patch: { ...one.patch, changes } }]));
  expect(body.querySelectorAll('.change > .results > li')).toHaveLength(5);
  expect(body.querySelector('details summary')?.textContent).toBe('35 corrections');
});

test('being told is off, and turned on for the one host', async () => {
  const ports = portsWith([otherContribution('one')]);
  const body = await show(ports);
  const box = body.querySelector<HTMLInputElement>('.switch input');
  expect(box?.checked).toBe(false);
  await act(async () => box?.click());
  expect(await ports.following.hosts()).toEqual(['forge.example']);
});

test('where nothing stays to tell, being told is not offered, and looking is', async () => {
  const body = await show({ ...portsWith([otherContribution('one')]), following: undefined });
  expect(body.querySelector('.switch')).toBeNull();
  expect(body.textContent).toContain('Look now (asks forge.example)');
});

test('a host that does not answer is named, with the reason', async () => {
  const body = await show(portsWith([otherContribution('one')]));
  await press('Look now (asks forge.example)');
  await expect
    .poll(() => body.querySelector('[role=status]')?.textContent)
    .toMatch(/^forge\.example could not be asked\. No answer/);
});

describe('erasing', () => {
  test('asks first, moves the keyboard to the question, and forgets that one alone', async () => {
    const ports = portsWith([otherContribution('one'), otherContribution('two')]);
    await show(ports);
    await press('Erase from this list');
    expect(document.activeElement?.textContent).toContain('Only this browser forgets it');
    expect(ports.contributions.kept.size).toBe(2);
    await act(async () => document.querySelector<HTMLElement>('[role=group] button')?.click());
    await expect.poll(() => ports.contributions.kept.size).toBe(1);
  });

  test('can be thought better of', async () => {
    const ports = portsWith([otherContribution('one')]);
    await show(ports);
    await press('Erase from this list');
    await press('Keep');
    expect(ports.contributions.kept.size).toBe(1);
  });
});

test('a draft is gone on with where its file is', async () => {
  const ports = portsWith([]);
  const session = startSession();
  session.change((file) => file.setCell(0, 1, 'Ash'));
  await ports.drafts.save(draftOf(session));
  await show(ports);
  await press('Go on with fields.csv');
  expect(ports.asked).toEqual(['fields.csv']);
});

test('nothing to show is said', async () => {
  expect((await show(portsWith([]))).textContent).toContain('You have not corrected anything yet.');
});
