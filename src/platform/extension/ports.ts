import { browser } from 'wxt/browser';
import type { HostAccess, Opener, Ports, SendPorts } from '../ports.ts';
import { createAnswerStore } from '../store/answers.ts';
import { createContributionStore } from '../store/contributions.ts';
import { createDecisionStore } from '../store/decisions.ts';
import { createDraftStore } from '../store/drafts.ts';
import { createFollowStore } from './follow-store.ts';
import type { ToBackground } from './messages.ts';
import { isOrphaned } from './orphan.ts';
import { createPolicyStore } from '../store/policies.ts';
import { tokenStore } from './tokens.ts';

/** `overlay` in a frame, `tab` on top. */
export function shellOfThisPage(): 'overlay' | 'tab' {
  return window.top === window ? 'tab' : 'overlay';
}

/** Returns the ports of a workbench in the extension. */
export function createPorts(shell: 'overlay' | 'tab'): Ports {
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => new Date().toISOString(),
    drafts: createDraftStore(),
    decisions: createDecisionStore(),
    contributions: createContributionStore(tellContributions),
    following: createFollowStore(tellContributions),
    policies: createPolicyStore(),
    answers: createAnswerStore(),
    opener,
    hosts: hostAccess(shell),
    site: undefined,
    isOrphaned,
  };
}

/** Returns the ports of the send page and the desk, the only ones that are given the tokens. */
export function createSendPorts(): SendPorts {
  return { ...createPorts('tab'), tokens: tokenStore };
}

const opener: Opener = {
  openSend: (draftKey) => tell({ type: 'open-send', draftKey }),
  openDesk: (place) => tell({ type: 'open-desk', place }),
  openTab: async (job) => {
    await tell({ type: 'open-tab', job });
    await tell({ type: 'close-overlay' });
  },
  close: () => tell({ type: 'close-overlay' }),
};

function hostAccess(shell: 'overlay' | 'tab'): HostAccess {
  return {
    wayTo: () => (shell === 'tab' ? 'permission' : 'tab'),
    ask: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
  };
}

const tellContributions = () => tell({ type: 'contributions-changed' });

async function tell(message: ToBackground): Promise<void> {
  await browser.runtime.sendMessage(message);
}
