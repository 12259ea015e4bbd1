import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import type { TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import type { Session } from '../../../../../src/workbench/dataset/session.ts';
import { InspectView } from '../../../../../src/workbench/views/inspect/InspectView.tsx';
import { inEnglish } from '../../in-english.tsx';

/** The inspection of a session as a person meets it, and what it asked of the editor around it. */
export class Inspected {
  readonly root = document.createElement('div');
  readonly asked: unknown[] = [];

  constructor(session: Session, schema?: TableSchema) {
    document.body.append(this.root);
    onTestFinished(() => {
      render(null, this.root);
      this.root.remove();
    });
    const note = (name: string) => (what?: unknown) => void this.asked.push([name, what]);
    render(
      inEnglish(
        <InspectView
          session={session}
          schema={schema}
          shown={undefined}
          at={{ record: 0, column: 0 }}
          edit={() => undefined}
          onUndo={() => session.change((document) => document.undo())}
          {...{ onAt: note('at'), onFilter: note('filter'), onView: note('view'), say: note('say') }}
        />,
      ),
      this.root,
    );
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  async says(text: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (!this.text.includes(text)) throw new Error(`It does not say ${text}, but: ${this.text}`);
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  /** The names of all buttons, as a screen reader says them. */
  get buttons(): string[] {
    return this.#buttons().map(nameOf);
  }

  async press(name: string): Promise<void> {
    const button = this.#buttons().find((each) => nameOf(each) === name);
    if (!button) throw new Error(`No button ${name} among ${this.buttons.join(', ')}`);
    await act(() => button.click());
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
    if (!field) throw new Error(`No field ${label}`);
    await act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => field.form?.requestSubmit());
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.root.querySelectorAll('button')];
  }
}

function nameOf(button: HTMLButtonElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}
