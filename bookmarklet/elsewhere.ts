import { button, element } from './elements.ts';
import type { PanelContent } from './panel.ts';
import type { BookmarkletWords } from './words.ts';

export interface ElsewhereOptions {
  words: BookmarkletWords;
  address: string;
  /** The browser said that it opened a window; blockers have been known to say so and open none. */
  isOpened: boolean;
  /** The page is sandboxed: even a link may do nothing here. */
  isSandboxed: boolean;
  /** Opens the window in the click; false when the browser refuses. */
  openWindow(): boolean;
  back(): void;
}

/** The panel's content where the page holds no frame: what happened, a link that is a fresh click, and the address to carry by hand. */
export function elsewhere(document: Document, options: ElsewhereOptions): PanelContent {
  const { words, back } = options;
  const { heading, hint } = whatHappened(options);
  return {
    heading,
    body: [
      element(document, 'p', '', hint),
      element(
        document,
        'div',
        'actions',
        link(document, options),
        button(document, { text: words.back, className: '' }, back),
      ),
      ...addressField(document, options),
    ],
  };
}

function whatHappened({ words, isOpened, isSandboxed }: ElsewhereOptions): { heading: string; hint: string } {
  const unopened = isSandboxed ? words.sandboxed : words.nowhere;
  const hint = isOpened ? words.windowHint : words.nowhereHint;
  return { heading: isOpened ? words.window : unopened, hint: isSandboxed ? words.sandboxedHint : hint };
}

/** A real link: what a page or a blocker refuses to a script, browsers grant to a click on one. */
function link(document: Document, { words, address, openWindow }: ElsewhereOptions): HTMLElement {
  const anchor = element(document, 'a', 'primary', words.link);
  anchor.href = address;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.addEventListener('click', (event) => {
    /* Opened by script the window can be met, and the file of this page read for it; otherwise the link does what links do. */
    if (openWindow()) event.preventDefault();
  });
  return anchor;
}

function addressField(document: Document, { words, address }: ElsewhereOptions): Node[] {
  const field = element(document, 'textarea', '');
  field.readOnly = true;
  field.value = address;
  field.addEventListener('focus', () => field.select());
  const said = element(document, 'p', 'quiet');
  said.setAttribute('role', 'status');
  const copy = async () => {
    field.focus();
    said.textContent = (await canCopy(address)) ? words.copied : words.notCopied;
  };
  return [
    element(document, 'label', '', words.address, field),
    element(
      document,
      'div',
      'actions',
      button(document, { text: words.copy, className: '' }, () => void copy()),
    ),
    said,
  ];
}

/** Copies; false where the page or the browser does not allow it. On pages without encryption there is no clipboard at all. */
async function canCopy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
