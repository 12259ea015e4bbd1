import { render, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import type { TableSchema } from '../../../../src/core/schema/table-schema.ts';
import type { Session } from '../../../../src/workbench/dataset/session.ts';
import type { CellPlace, ViewProps } from '../../../../src/workbench/views/view.ts';
import { inEnglish } from '../in-english.tsx';

interface ViewedOptions {
  schema?: TableSchema;
  shown?: readonly number[];
  at?: CellPlace;
}

/** A view of a session as a person meets it: they are where the view says, and their corrections hold. */
export class Viewed {
  readonly root = document.createElement('main');
  readonly asked: unknown[] = [];

  constructor(
    View: FunctionComponent<ViewProps>,
    session: Session,
    { schema, shown, at }: ViewedOptions = {},
  ) {
    document.body.append(this.root);
    /* jsdom has no layout to scroll. */
    Element.prototype.scrollIntoView = () => undefined;
    onTestFinished(() => {
      Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
      render(null, this.root);
      this.root.remove();
    });
    const note = (name: string) => (what?: unknown) => void this.asked.push([name, what]);
    const Editor = () => {
      const [place, setPlace] = useState(at ?? { record: 0, column: 0 });
      return (
        <View
          {...{ session, schema, shown }}
          at={place}
          onAt={setPlace}
          edit={({ record, column }, typed) => {
            if (typed === 'refused') return 'This cannot be.';
            session.change((changed) => changed.setCell(record, column, typed));
            return undefined;
          }}
          onUndo={() => session.change((changed) => changed.undo())}
          {...{ onFilter: note('filter'), onView: note('view'), say: note('say') }}
        />
      );
    };
    render(inEnglish(<Editor />), this.root);
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  /** The names of all buttons, as a screen reader says them. */
  get buttons(): string[] {
    return [...this.root.querySelectorAll('button')].map(nameOf);
  }

  async says(text: string): Promise<void> {
    await vi.waitFor(() => {
      if (!this.text.includes(text)) throw new Error(`It does not say ${text}, but: ${this.text}`);
    });
  }

  async press(name: string): Promise<void> {
    await act(() => this.button(name).click());
  }

  button(name: string): HTMLButtonElement {
    const button = [...this.root.querySelectorAll('button')].find((each) => nameOf(each) === name);
    if (!button) throw new Error(`No button ${name} among ${this.buttons.join(', ')}`);
    return button;
  }

  field(label: string): HTMLInputElement {
    const field = this.root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
    if (!field) throw new Error(`No field ${label}`);
    return field;
  }

  async type(label: string, value: string): Promise<void> {
    await act(() => {
      const field = this.field(label);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}

function nameOf(button: HTMLButtonElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}
