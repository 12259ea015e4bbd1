import type { Surface } from '../browser/surface.ts';

/** How somebody works, with the mouse or with keys alone, and how often they acted. */
export interface Hands {
  readonly name: 'mouse' | 'keyboard';
  /** How often they acted: each thing pressed, chosen or pointed at is one, and so is each value written. */
  readonly interactions: number;
  /** Presses the toolbar button, or its keys. */
  toolbar<T>(open: () => Promise<T>): Promise<T>;
  /** Presses the button with these words. */
  press(surface: Surface, words: string): Promise<void>;
  /** Chooses among the radio buttons of the surface the one with these words. */
  choose(surface: Surface, words: string): Promise<void>;
  /** Points at the table cell of a page with this text, while the page is asked to give one. */
  point(page: Surface, text: string): Promise<void>;
  /** Goes to the field and replaces what it says. */
  write(surface: Surface, field: Field, text: string): Promise<void>;
}

/** A field as the eye finds it and as it is read out. */
export interface Field {
  css: string;
  name: string;
}

/** Something to be done, and nothing that counts it. */
type Doing = Omit<Hands, 'interactions' | 'toolbar'>;

/** Returns somebody's hands, who has not acted yet. */
export function createHands(name: Hands['name']): Hands {
  const doing = name === 'mouse' ? MOUSE : KEYBOARD;
  let interactions = 0;
  const counted =
    <A extends readonly unknown[]>(act: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      interactions += 1;
      await act(...args);
    };
  return {
    name,
    get interactions() {
      return interactions;
    },
    toolbar(open) {
      interactions += 1;
      return open();
    },
    press: counted(doing.press),
    choose: counted(doing.choose),
    point: counted(doing.point),
    write: counted(doing.write),
  };
}

const MOUSE: Doing = {
  name: 'mouse',
  press: (surface, words) => surface.click(`button, a:has-text("${words}")`),
  choose: (surface, words) => surface.click(`label:has-text("${words}")`),
  point: (page, text) => page.click(`td:has-text("${text}")`),
  write: (surface, { css }, text) => surface.type(css, text),
};

const KEYBOARD: Doing = {
  name: 'keyboard',
  async press(surface, words) {
    await tabTo(surface, words);
    /* What leads away takes its document with it, before the key comes up. */
    await surface.press('Enter').catch(() => undefined);
  },
  async choose(surface, words) {
    for (let n = 0; n < MOST_STOPS && !(await surface.evaluate(isAtRadio)); n++) await surface.press('Tab');
    for (let n = 0; n < MOST_STOPS && !(await isAt(surface, words)); n++) await surface.press('ArrowRight');
  },
  async point(page, text) {
    for (let n = await page.evaluate(placeOfCell, text); n >= 0; n--) await page.press('Tab');
    await page.press('Enter');
  },
  async write(surface, { name }, text) {
    await tabTo(surface, name);
    await surface.press('Control+a');
    for (const character of text) await surface.press(character === ' ' ? 'Space' : character);
  },
};

/** More stops than a screen has before the one that is looked for. */
const MOST_STOPS = 80;

async function tabTo(surface: Surface, words: string): Promise<void> {
  for (let n = 0; n < MOST_STOPS; n++) {
    if (await isAt(surface, words)) return;
    await surface.press('Tab');
  }
  throw new Error(`Tab does not lead to “${words}”`);
}

async function isAt(surface: Surface, words: string): Promise<boolean> {
  return (await surface.evaluate(focused)).includes(words);
}

/** The name of what can be pressed or written and has the keyboard. Runs inside pages. */
function focused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element.tabIndex < 0) return '';
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return [element.ariaLabel, labels[0]?.textContent, element.textContent].find((name) => name?.trim()) ?? '';
}

/** Whether a radio button has the keyboard. Runs inside pages. */
function isAtRadio(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio';
}

/** The place of the cell with this text among all cells of the page. Runs inside pages. */
function placeOfCell(text: string): number {
  return [...document.querySelectorAll('td, th')].findIndex((cell) => cell.textContent.trim() === text);
}
