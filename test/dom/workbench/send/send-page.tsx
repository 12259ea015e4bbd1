import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import type { Draft } from '../../../../src/core/draft.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import type { TokenStore } from '../../../../src/platform/ports.ts';
import { Language } from '../../../../src/workbench/context.ts';
import { SendApp } from '../../../../src/workbench/send/SendApp.tsx';
import { createPlace } from '../app/place.ts';
import { memoryDrafts } from '../dataset/airfields.ts';
import { stubClipboard } from './clipboard.ts';
import { forgeAnswers } from './forge-answers.ts';

interface Setting {
  draft: Draft;
  /** What the repository holds now; without it, nobody answers. */
  files?: Record<string, string | Uint8Array<ArrayBuffer>>;
  clipboard?: 'open' | 'closed';
  lang?: string;
}

const NO_TOKENS: TokenStore = {
  canKeep: true,
  get: async () => undefined,
  set: async () => undefined,
  remove: async () => undefined,
  hosts: async () => [],
};

/** The send page of a draft, as a person has it before them. */
export async function openSendPage({ draft, files, clipboard = 'open', lang = 'en' }: Setting) {
  const drafts = memoryDrafts();
  await drafts.save(draft);
  const forge = forgeAnswers(files);
  const copied = stubClipboard(clipboard);
  const ports = { ...createPlace({ drafts }).ports, fetch: forge.fetch, tokens: NO_TOKENS };
  const language = await loadWords([lang]);
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    vi.unstubAllGlobals();
  });
  /* Until nothing is being read any more. */
  const settle = async () => {
    do await act(async () => new Promise((resolve) => setTimeout(resolve, 10)));
    while (root.querySelector('progress'));
  };
  const find = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent === name);
  await act(async () =>
    render(
      <Language.Provider value={language}>
        <SendApp ports={ports} draftKey={draft.key} />
      </Language.Provider>,
      root,
    ),
  );
  await settle();
  return {
    root,
    drafts,
    asked: forge.asked,
    copied,
    find,
    text: () => root.textContent ?? '',
    /** The address that a link leads to, in its own tab. */
    address(name: string): URL {
      const link = find(name);
      if (!(link instanceof HTMLAnchorElement)) throw new Error(`No link ${name}`);
      if (link.target !== '_blank' || link.rel !== 'noopener noreferrer')
        throw new Error(`${name} stays here`);
      return new URL(link.href);
    },
    async press(name: string): Promise<void> {
      const target = find(name);
      if (!target) throw new Error(`No ${name} in: ${root.textContent}`);
      target.addEventListener('click', (event) => event.preventDefault(), { once: true });
      await act(async () => target.click());
      await settle();
    },
  };
}
