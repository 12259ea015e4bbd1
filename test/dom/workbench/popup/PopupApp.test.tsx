import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Contribution } from '../../../../src/core/contribution.ts';
import type { PageFindings } from '../../../../src/core/finding.ts';
import { PopupApp } from '../../../../src/workbench/popup/PopupApp.tsx';
import type { PopupPorts } from '../../../../src/workbench/popup/ports.ts';
import { inEnglish } from '../in-english.tsx';

afterEach(() => render(null, document.body));

const nobody = () => Promise.reject(new Error('Nobody was to be asked'));
const PAGE: PageFindings = {
  url: 'https://data.example/airports',
  title: 'Airports',
  findings: [
    {
      kind: 'file',
      id: 'f',
      title: 'airports.csv',
      href: 'https://data.example/a.csv',
      format: 'csv',
      links: [],
    },
  ],
};

/** Opens the popup over a store that answers with `contributions`, presses the first button and returns what the page was told. */
async function pressOpen(contributions: () => Promise<Contribution[]>): Promise<string[]> {
  const told: string[] = [];
  const ports: PopupPorts = {
    detect: async () => PAGE,
    contributions,
    answers: async () => [],
    point: nobody,
    counting: async () => 'never',
    setCounting: nobody,
    mark: async () => void told.push('mark'),
    open: async ({ id }) => void told.push(`open ${id}`),
    openProposal: nobody,
    openDesk: nobody,
    openEmpty: nobody,
  };
  await act(async () => render(inEnglish(<PopupApp ports={ports} />), document.body));
  const button = await vi.waitFor(async () => {
    await act(() => after(10));
    const first = document.querySelector<HTMLButtonElement>('.entries .primary');
    if (!first) throw new Error('Nothing to open');
    return first;
  });
  await act(async () => button.click());
  return told;
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('opening waits until the page has its signs: the popup closes with it', async () => {
  const { promise, resolve } = Promise.withResolvers<Contribution[]>();
  const told = await pressOpen(() => promise);
  await after(50);
  expect(told).toEqual(['mark']);
  await act(async () => {
    resolve([]);
    await after(10);
  });
  expect(told).toEqual(['mark', 'open f']);
});

test('a store that never answers keeps nobody from a file', async () => {
  const told = await pressOpen(() => new Promise(() => undefined));
  await act(() => after(1_100));
  expect(told).toEqual(['mark', 'open f']);
});

test('a store that fails keeps nobody from a file', async () => {
  const told = await pressOpen(nobody);
  await act(() => after(10));
  expect(told).toEqual(['mark', 'open f']);
});
