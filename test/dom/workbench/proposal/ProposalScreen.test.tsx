import { describe, expect, test } from 'vitest';
import { ADDRESS, reviewOf, stations } from '../../../unit/workbench/proposal/sample-review.ts';
import { showProposal } from './screen.tsx';

const before = stations(4, () => '1');
const after = stations(4, () => '2');

describe('by keys', () => {
  test('the first change has the keyboard at once, and the keys go through the changes', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    expect(screen.focused()).toContain('S00000 · height');
    await screen.keys('j', 'ArrowDown', 'k');
    expect(screen.focused()).toContain('S00001 · height');
    await screen.keys('End');
    expect(screen.focused()).toContain('S00003 · height');
    await screen.keys('j');
    expect(screen.focused()).toContain('S00003 · height');
  });

  test('accept, refuse for a reason, leave open, accept the rest', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    await screen.keys('a');
    expect(screen.focused()).toContain('Accepted');
    await screen.keys('j', 'r', '2');
    expect(screen.focused()).toContain('Refused: needs a source');
    expect(screen.text()).toContain('1 accepted · 1 refused · 2 open');
    await screen.keys('u');
    expect(screen.focused()).toContain('Open');
    await screen.keys('r', 'ArrowDown', 'Escape', 'A');
    expect(screen.text()).toContain('4 accepted · 0 refused · 0 open');
  });

  test('reasons are gone through with the arrows', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    await screen.keys('r');
    const names = [];
    for (let n = 0; n < 7; n++) {
      names.push(
        document.activeElement?.lastElementChild?.textContent ?? document.activeElement?.textContent,
      );
      await screen.keys('ArrowDown');
    }
    expect(names).toEqual([
      'wrong',
      'needs a source',
      'duplicate',
      'out of scope',
      'spam',
      'Leave open',
      'wrong',
    ]);
  });

  test('with a modifier, keys are the browser’s', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    const event = new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(screen.text()).toContain('0 accepted');
  });
});

describe('by buttons', () => {
  test('one press decides about everything that nobody touched', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    await screen.press('Accept all 4');
    expect(screen.decisions).toHaveLength(1);
    expect(screen.decisions[0]).toMatchObject({ ...ADDRESS, head: 'cafe', words: '' });
    expect(screen.decisions[0]?.files[0]?.accepted).toHaveLength(4);
  });

  test('each verdict can be given and taken back', async () => {
    const screen = await showProposal(reviewOf({ before, after }));
    await screen.press('Accept: S00001 · height');
    await screen.press('Refuse: S00002 · height');
    await screen.press('5spam');
    await screen.press('Confirm: accept 1, refuse 1');
    expect(screen.decisions[0]?.files[0]).toMatchObject({
      accepted: [expect.any(String)],
      refused: [{ reason: 'spam' }],
    });
    await screen.press('Accept: S00001 · height');
    await screen.press('Refuse: S00002 · height');
    expect(screen.text()).toContain('0 accepted · 0 refused · 4 open');
  });
});

test('what changed meanwhile says so, is not accepted, and may be refused', async () => {
  const screen = await showProposal(
    reviewOf({ before, after, now: stations(4, (n) => (n === 0 ? '7' : '1')) }),
  );
  expect(screen.focused()).toContain('changed meanwhile');
  expect(screen.focused()).toContain('Now in the file: 7');
  await screen.keys('a');
  expect(screen.text()).toContain('0 accepted');
  await screen.press('Accept all 3');
  expect(screen.decisions[0]?.files[0]?.accepted).toHaveLength(3);
  await screen.keys('r', '1');
  expect(screen.text()).toContain('0 accepted · 1 refused · 3 open');
});

test('the record as it stands is shown when it is asked for', async () => {
  const screen = await showProposal(reviewOf({ before, after }));
  const details = screen.root.querySelector('details');
  expect(screen.text()).not.toContain('Station 0');
  if (details) details.open = true;
  await expect.poll(() => screen.text()).toContain('Station 0');
});

test('a proposal that is closed is shown, and nothing can be decided', async () => {
  const screen = await showProposal(reviewOf({ before, after, state: 'merged' }));
  expect(screen.text()).toContain('This proposal was accepted already.');
  expect(screen.root.querySelector('.closing')).toBeNull();
});

test('who comes back finds what they said', async () => {
  const review = reviewOf({ before, after });
  const first = await showProposal(review);
  await first.keys('a', 'j', 'r', '3');
  await first.press('Confirm: accept 1, refuse 1');
  const [decided] = first.decisions;
  const again = await showProposal(review, decided && { decided });
  expect(again.text()).toContain('1 accepted · 1 refused · 2 open');
});

test('data never acts: markup stays text, hidden characters are named', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const review = reviewOf({
    before,
    after: stations(4, (n) => (n === 0 ? evil : n === 1 ? ' 2\u202e' : '1')),
  });
  const screen = await showProposal(review);
  expect(screen.text()).toContain(evil);
  expect(screen.text()).toContain('U+202E');
  expect(screen.text()).toContain('1 space');
  expect(screen.root.querySelector('img')).toBeNull();
});

test('an address that is not on the web is no link', async () => {
  const review = reviewOf({ before, after });
  const screen = await showProposal({
    ...review,
    proposal: { ...review.proposal, url: 'javascript:alert(1)' },
  });
  expect(screen.text()).toContain('Proposal 12 by ada');
  expect([...screen.root.querySelectorAll('a')].map(({ href }) => href)).toEqual([]);
});

test(
  'five thousand changes stay as quick as a hundred, and accepting all means all',
  { timeout: 30_000 },
  async () => {
    const screen = await showProposal(
      reviewOf({ before: stations(5_000, () => '1'), after: stations(5_000, () => '2') }),
    );
    expect(screen.root.querySelectorAll('.judged-change')).toHaveLength(100);
    await screen.press('Later changes');
    expect(screen.text()).toContain('Changes 101 to 200 of 5,000');
    expect(screen.focused()).toContain('S00100');
    await screen.keys('k', 'a', 'End');
    expect(screen.root.querySelectorAll('.judged-change')).toHaveLength(100);
    expect(screen.focused()).toContain('S04999');
    await screen.press('Accept the other 4,999');
    await screen.press('Confirm: accept 5,000');
    expect(screen.decisions[0]?.files[0]?.accepted).toHaveLength(5_000);
  },
);

test.each([
  ['fr', 'Accepter les 4', 'Acceptées : 1 · refusées : 0 · en suspens : 3'],
  ['es', 'Aceptar los 4', 'Aceptados: 1 · rechazados: 0 · abiertos: 3'],
])('in %s', async (lang, button, tally) => {
  const screen = await showProposal(reviewOf({ before, after }), { lang });
  expect(screen.text()).toContain(button);
  await screen.keys('a');
  expect(screen.text()).toContain(tally);
});
