import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import type { Catalogue } from '../../../../src/i18n/words.ts';
import { Language } from '../../../../src/workbench/context.ts';
import type { HistoryFocus } from '../../../../src/core/desk-place.ts';
import { HistoryScreen } from '../../../../src/workbench/history/HistoryScreen.tsx';
import { SOURCE, type TestRepository } from '../../../unit/history/test-repository.ts';
import { ENGLISH } from '../in-english.tsx';

/** The screen as a person meets it: by what it says. */
export class Screen {
  readonly root: HTMLElement;

  constructor(
    forge: TestRepository,
    { focus, language = ENGLISH }: { focus?: HistoryFocus; language?: Catalogue } = {},
  ) {
    this.root = document.createElement('div');
    document.body.append(this.root);
    onTestFinished(() => {
      render(null, this.root);
      this.root.remove();
    });
    render(
      <Language.Provider value={language}>
        <HistoryScreen source={{ ...SOURCE }} forge={forge} focus={focus} />
      </Language.Provider>,
      this.root,
    );
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  /** Waits until it says this. */
  async says(text: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (!this.text.includes(text)) throw new Error(`It does not say ${text}, but: ${this.text}`);
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  async press(name: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll('button')];
    const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
    if (!button)
      throw new Error(`No button ${name} among ${buttons.map((each) => each.textContent).join(', ')}`);
    await act(() => button.click());
  }

  /** Writes into, or chooses in, the field with this label. */
  async fill(label: string, value: string): Promise<void> {
    const found = [...this.root.querySelectorAll('label')].find(
      (each) => each.querySelector('span')?.textContent === label,
    );
    const field = found?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    if (!field) throw new Error(`No field ${label}`);
    await act(() => {
      field.value = value;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    });
  }

  /** The cells of the table with this caption or heading, row by row. */
  table(name: string): string[][] {
    const regions = [...this.root.querySelectorAll('[role=region]')];
    const region = regions.find((each) => nameOf(each) === name);
    const rows = [...(region?.querySelectorAll('tr') ?? [])];
    return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
  }
}

function nameOf(element: Element): string | null | undefined {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  return document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
}
