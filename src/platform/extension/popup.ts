import { browser } from 'wxt/browser';
import type { DeskPlace } from '../../core/desk-place.ts';
import { pageFindingsSchema, type Finding, type PageFindings } from '../../core/finding.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import { createAnswerStore } from '../store/answers.ts';
import { createContributionStore } from '../store/contributions.ts';
import { countPorts, EVERYWHERE } from './counting.ts';
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
    async counting(url: string): Promise<'site' | 'all' | 'never'> {
      const wished = await countPorts.wished();
      const isOn = async (pattern: string) =>
        wished.includes(pattern) && (await countPorts.isAllowed(pattern));
      if (await isOn(EVERYWHERE)) return 'all';
      return (await isOn(patternOf(url))) ? 'site' : 'never';
    },
    async setCounting(choice: 'site' | 'all' | 'never', url: string): Promise<void> {
      const pattern = choice === 'all' ? EVERYWHERE : patternOf(url);
      /* First of all, in the click itself: browsers refuse it later, and the popup may be gone when it is answered. */
      const answered = choice === 'never' ? true : browser.permissions.request({ origins: [pattern] });
      const others = (await countPorts.wished()).filter(
        (each) => each !== EVERYWHERE && each !== patternOf(url),
      );
      const countOn = (patterns: string[]) => tell({ type: 'count-on', patterns });
      const wanted = choice === 'never' ? others : [...others, pattern];
      await countOn(wanted);
      /* A no is no wish either. */
      await countOn((await answered) ? wanted : others);
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

/** Without the port: Firefox knows no pattern with one. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

async function tell(message: ToBackground): Promise<void> {
  await browser.runtime.sendMessage(message);
}

async function frontTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('No tab in front');
  return tab.id;
}

function ask(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message);
}
