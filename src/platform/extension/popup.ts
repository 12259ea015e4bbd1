import { browser } from 'wxt/browser';
import type { DeskPlace } from '../../core/desk-place.ts';
import { pageFindingsSchema, type Finding, type PageFindings } from '../../core/finding.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import { createAnswerStore } from '../store/answers.ts';
import { createContributionStore } from '../store/contributions.ts';
import type { PageCells, PageWords, PointWords, ToBackground, ToPage } from './messages.ts';

/** Returns what the popup may do: the toolbar click gave it this one tab, until the tab goes elsewhere. */
export function createPopupPorts() {
  /* It only reads them. */
  const contributions = createContributionStore(async () => undefined);
  const answers = createAnswerStore();
  return {
    contributions: () => contributions.list(),
    answers: () => answers.list(),
    async detect(): Promise<PageFindings | undefined> {
      const tabId = await frontTab();
      try {
        await browser.scripting.executeScript({ target: { tabId }, files: ['/detector.js'] });
        return pageFindingsSchema.parse(await ask(tabId, { type: 'detect' }));
      } catch {
        /* Stores, browser pages and PDF viewers refuse scripts; the popup says so. */
        return undefined;
      }
    },
    async mark(words: PageWords, cells: PageCells): Promise<void> {
      await ask(await frontTab(), { type: 'mark', words, cells });
    },
    async open(finding: Finding, told: string, where: 'overlay' | 'tab'): Promise<void> {
      await ask(await frontTab(), { type: 'open', finding, told, where });
      window.close();
    },
    async point(words: PointWords): Promise<void> {
      await ask(await frontTab(), { type: 'point', words });
      window.close();
    },
    async openProposal(proposal: ProposalAddress, where: 'overlay' | 'tab'): Promise<void> {
      await ask(await frontTab(), { type: 'open-proposal', proposal, where });
      window.close();
    },
    async openDesk(place: DeskPlace): Promise<void> {
      const message: ToBackground = { type: 'open-desk', place };
      await browser.runtime.sendMessage(message);
      window.close();
    },
    async openEmpty(): Promise<void> {
      const message: ToBackground = { type: 'open-tab', job: {} };
      await browser.runtime.sendMessage(message);
      window.close();
    },
  };
}

async function frontTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('No tab in front');
  return tab.id;
}

function ask(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message);
}
