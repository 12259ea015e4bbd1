import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenError } from '../../../../src/core/open-error.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import type { Ports } from '../../../../src/platform/ports.ts';
import { NotOpened } from '../../../../src/workbench/components/NotOpened.tsx';
import { Language } from '../../../../src/workbench/context.ts';
import { useOpener } from '../../../../src/workbench/use-opener.ts';
import { createPlace } from './place.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const ADDRESS = 'https://site.example/send.html#key';

/** An app whose one button opens the send page. */
function OneButton({ ports: given }: { ports: Ports }) {
  const { ports, notOpened } = useOpener(given);
  return (
    <>
      {notOpened && <NotOpened {...notOpened} />}
      <button onClick={() => void ports.opener.openSend('key')}>Send</button>
    </>
  );
}

/** Shows the app; its browser answers each press with the next of these. */
async function show(...answers: (Error | undefined)[]) {
  const { ports } = createPlace({});
  const openSend = async () => {
    const answer = answers.shift();
    if (answer) throw answer;
  };
  const language = await loadWords(['en']);
  const given: Ports = { ...ports, opener: { ...ports.opener, openSend } };
  const app = (
    <Language.Provider value={language}>
      <OneButton ports={given} />
    </Language.Provider>
  );
  await act(() => render(app, root));
}
async function press(selector: string): Promise<void> {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing is ${selector}`);
  await act(async () => element.click());
}
const notice = () => root.querySelector('[role=alert]');

test('what opens says nothing', async () => {
  await show(undefined);
  await press('button');
  expect(notice()).toBeNull();
});

test('a tab that the browser held back is a link away, and the keyboard is beside it', async () => {
  await show(new OpenError('blocked', ADDRESS));
  await press('button');
  const link = notice()?.querySelector('a');
  expect(link?.href).toBe(ADDRESS);
  expect([link?.target, link?.rel]).toEqual(['_blank', 'opener']);
  expect(document.activeElement?.contains(notice())).toBe(true);
  link?.addEventListener('click', (event) => event.preventDefault());
  await press('[role=alert] a');
  expect(notice()).toBeNull();
});

test('what is too much for an address is told, without a link', async () => {
  await show(new OpenError('too-long'));
  await press('button');
  expect(notice()?.textContent).toContain('more corrections than can be taken along');
  expect(notice()?.querySelector('a')).toBeNull();
});

test('the next page that opens takes the news away', async () => {
  await show(new OpenError('blocked', ADDRESS), undefined);
  await press('button');
  await press('button');
  expect(notice()).toBeNull();
});
