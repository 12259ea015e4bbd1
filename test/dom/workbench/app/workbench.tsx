import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import { App } from '../../../../src/workbench/App.tsx';
import type { OpenedBy } from '../../../../src/workbench/app/screen.ts';
import { Language, type Shell } from '../../../../src/workbench/context.ts';
import { createPlace, type Place, type PlaceSetting } from './place.ts';

/** jsdom lays nothing out, so nothing ever changes its size. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

interface Setting extends PlaceSetting {
  job?: Job | 'damaged';
  shell?: Shell;
  openedBy?: OpenedBy;
  lang?: string;
}

/** Opens a workbench; it ends with the test at the latest. */
export async function openWorkbench(setting: Setting = {}): Promise<Workbench> {
  const { job = {}, shell = 'tab', openedBy = 'button', lang = 'en' } = setting;
  const place = createPlace(setting);
  const language = await loadWords([lang]);
  vi.stubGlobal('ResizeObserver', StillObserver);
  const root = document.createElement('div');
  document.body.append(root);
  const bench = new Workbench(root, place);
  onTestFinished(() => {
    bench.close();
    vi.unstubAllGlobals();
  });
  await act(async () =>
    render(
      <Language.Provider value={language}>
        <App {...{ ports: place.ports, shell, job, openedBy }} />
      </Language.Provider>,
      root,
    ),
  );
  await bench.settle();
  return bench;
}

/** A workbench as a person has it before them: what it says, and what they can do. */
export class Workbench {
  readonly root: HTMLElement;
  readonly place: Place;
  #picking: HTMLInputElement | undefined;

  constructor(root: HTMLElement, place: Place) {
    this.root = root;
    this.place = place;
    root.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') this.#picking = target;
    });
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  get heading(): string {
    return this.root.querySelector('h1')?.textContent ?? '';
  }

  /** Names of the buttons, as a screen reader says them. */
  get buttons(): string[] {
    return [...this.root.querySelectorAll('button')].map(nameOf);
  }

  async press(name: string): Promise<void> {
    const button = [...this.root.querySelectorAll('button')].find((each) => nameOf(each) === name);
    if (!button) throw new Error(`No button “${name}” among: ${this.buttons.join(' | ')}`);
    await act(async () => button.click());
    await this.settle();
  }

  /** Chooses files in the dialogue that the button pressed last has opened. */
  async choose(...files: File[]): Promise<void> {
    if (!this.#picking) throw new Error('No dialogue is open');
    Object.defineProperty(this.#picking, 'files', { value: files, configurable: true });
    await this.#fire(this.#picking, 'change', {});
  }

  async drop(...files: File[]): Promise<void> {
    const isTaken = await this.#fire(window, 'drop', { dataTransfer: { types: ['Files'], files } });
    if (!isTaken) throw new Error('The browser leaves the page for the file');
  }

  /** Drags files over the page, or out of it. */
  async drag(type: 'dragover' | 'dragleave'): Promise<void> {
    await this.#fire(window, type, { dataTransfer: { types: ['Files'], files: [] }, relatedTarget: null });
  }

  /** Pastes text where the keyboard is; returns whether it was taken from there. */
  async paste(text: string, target: Element = document.body): Promise<boolean> {
    return this.#fire(target, 'paste', { clipboardData: { files: [], getData: () => text } });
  }

  async type(id: string, text: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
    if (!field) throw new Error(`No field ${id}`);
    field.value = text;
    await this.#fire(field, 'input', {});
  }

  /** Waits for a while, longer for drafts to be kept, and for what is being read: a file, or the code of a screen. */
  async settle(ms = 20): Promise<void> {
    const wait = (time: number) => act(async () => new Promise((resolve) => setTimeout(resolve, time)));
    await wait(ms);
    for (let tries = 0; tries < 500 && this.root.querySelector('.progress'); tries++) await wait(10);
  }

  /** The changes that the store keeps, by the name of their draft. */
  async kept(): Promise<Record<string, string[]>> {
    await this.settle(400);
    const drafts = await this.place.drafts.list();
    return Object.fromEntries(
      drafts.map(({ key, patch }) => [
        key,
        patch.changes.map((each) => ('after' in each ? JSON.stringify(each.after) : each.op)),
      ]),
    );
  }

  close(): void {
    /* With its effects: none of them outlives the test. */
    void act(() => render(null, this.root));
    this.root.remove();
  }

  async #fire(target: EventTarget, type: string, more: object): Promise<boolean> {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), more);
    await act(async () => void target.dispatchEvent(event));
    await this.settle();
    return event.defaultPrevented;
  }
}

function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}
