import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import type { Decision } from '../../../../src/core/decision.ts';
import { loadLater } from '../../../../src/i18n/load-later.ts';
import { PROPOSAL_WORDS } from '../../../../src/i18n/proposal-words.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import type { ProposalReview } from '../../../../src/moderate/review.ts';
import { Language } from '../../../../src/workbench/context.ts';
import { ProposalLanguage } from '../../../../src/workbench/proposal/words.ts';
import { ProposalScreen } from '../../../../src/workbench/proposal/ProposalScreen.tsx';
import { ADDRESS } from '../../../unit/workbench/proposal/sample-review.ts';

/** The screen of a proposal as a moderator works it: by keys, by buttons, and by what it says. */
export interface Screen {
  root: HTMLElement;
  /** What was handed to the desk. */
  decisions: Decision[];
  text(): string;
  /** Presses keys where the focus is, one after the other. */
  keys(...keys: string[]): Promise<void>;
  press(name: string): Promise<void>;
  /** What is said of the change that has the keyboard. */
  focused(): string;
}

export async function showProposal(
  review: ProposalReview,
  { lang = 'en', decided }: { lang?: string; decided?: Decision } = {},
): Promise<Screen> {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const decisions: Decision[] = [];
  const language = await loadWords([lang]);
  const proposal = await loadLater(PROPOSAL_WORDS, lang);
  await act(() =>
    render(
      <Language.Provider value={language}>
        <ProposalLanguage value={proposal}>
          <ProposalScreen
            address={ADDRESS}
            review={review}
            decided={decided}
            onDecide={(decision) => decisions.push(decision)}
          />
        </ProposalLanguage>
      </Language.Provider>,
      root,
    ),
  );
  return {
    root,
    decisions,
    text: () => root.textContent ?? '',
    async keys(...keys) {
      for (const key of keys) {
        const target = document.activeElement ?? document.body;
        await act(
          () =>
            void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
        );
      }
    },
    async press(name) {
      const buttons = [...root.querySelectorAll('button')];
      const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
      if (!button)
        throw new Error(`No button ${name} among ${buttons.map((each) => each.textContent).join(', ')}`);
      await act(() => button.click());
    },
    focused() {
      const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      return labels.map((id) => document.getElementById(id)?.textContent).join(' ');
    },
  };
}
